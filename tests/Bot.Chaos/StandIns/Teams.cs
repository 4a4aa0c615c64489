using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Host.Tests.Teams;
using Microsoft.AspNetCore.Http;

namespace Bot.Chaos.StandIns;

/// <summary>Microsoft's side of Teams: the stand-in of the tests, with what it is sent written down. Some answers are lost on purpose.</summary>
internal sealed class Teams : IAsyncDisposable
{
    private const int LostPercent = 3;

    private readonly Random _random;
    private readonly RequestFile _file;
    private readonly ConcurrentDictionary<string, Channel<string>> _said = new();

    private Teams(StandInBotService service, string file, int seed)
    {
        (Service, _file, _random) = (service, new RequestFile(file), new Random(seed));
        service.Misbehaves = Take;
    }

    public StandInBotService Service { get; }

    public static async Task<Teams> StartAsync(string file, int seed) => new(await StandInBotService.StartAsync(), file, seed);

    /// <summary>The personal chat with somebody.</summary>
    public static string ChatOf(string person) => "a:" + person;

    /// <summary>What is said in somebody's chat, as it comes.</summary>
    public ChannelReader<string> Said(string person) => SaidTo(ChatOf(person)).Reader;

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        _file.Dispose();
    }

    private Lost? Take(ConnectorCall call)
    {
        if (call is not { Method: "POST", Body: { } body } || call.Path.Split('/') is not ["v3", "conversations", var chat, "activities", ..] || (string?)body["type"] != "message")
        {
            return null;
        }

        var text = ((string?)body["attachments"]?[0]?["content"]?["fallbackText"] ?? (string?)body["text"] ?? "").Replace("\u2060", "", StringComparison.Ordinal);
        _file.Append(new JsonObject { ["person"] = chat[2..], ["when"] = "live", ["id"] = text, ["from"] = "interviewer", ["text"] = text });
        SaidTo(chat).Writer.TryWrite(text);
        return Luck() < LostPercent ? new Lost() : null;
    }

    private Channel<string> SaidTo(string chat) => _said.GetOrAdd(chat, _ => Channel.CreateUnbounded<string>());

    private int Luck()
    {
        lock (_random)
        {
            return _random.Next(100);
        }
    }

    /// <summary>The message came through, and nobody is told.</summary>
    private sealed class Lost : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Abort();
            return Task.CompletedTask;
        }
    }
}
