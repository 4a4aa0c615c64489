using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Microsoft's Agents Playground, which is Teams and the Bot Connector at once, as a process on a free port.</summary>
public sealed class TeamsPlayground : IAsyncDisposable
{
    private static readonly string s_clients = Path.Combine(Repository.Root, "tests/clients");

    private readonly int _port = RunningCandor.FreePort();
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonObject> _frames = [];
    private readonly Lock _gate = new();
    private Process? _process;
    private Task _reading = Task.CompletedTask;

    private TeamsPlayground() => _http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}")) };

    /// <summary>The id of the person who uses it.</summary>
    public string Me { get; private set; } = "";

    /// <summary>The id of the bot.</summary>
    public string BotId { get; private set; } = "";

    /// <summary>The name of the bot.</summary>
    public string BotName { get; private set; } = "";

    /// <summary>The id of the personal chat.</summary>
    public string Personal { get; private set; } = "";

    /// <summary>The id of a team's channel.</summary>
    public string General { get; private set; } = "";

    /// <summary>Starts it for a bot and waits until both know each other.</summary>
    public static async Task<TeamsPlayground> StartAsync(Uri bot)
    {
        var playground = new TeamsPlayground();
        await playground.OpenAsync(bot);
        return playground;
    }

    /// <summary>What was shown of messages so far, in order: created and updated ones.</summary>
    public IReadOnlyList<JsonObject> Frames
    {
        get
        {
            lock (_gate)
            {
                return [.. _frames];
            }
        }
    }

    /// <summary>Puts the bot into a place.</summary>
    public Task InstallAsync(string conversation) => PostAsync($"/_debug/conversation/{Uri.EscapeDataString(conversation)}/installation", new JsonObject());

    /// <summary>Writes as the person.</summary>
    public Task SayAsync(string text, string? conversation = null, bool mention = false)
    {
        var body = new JsonObject { ["from"] = new JsonObject { ["id"] = Me }, ["text"] = text, ["textFormat"] = "plain" };
        if (mention)
        {
            var at = $"<at>{BotName}</at>";
            body["text"] = $"{at} {text}";
            body["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = BotId }, ["text"] = at });
        }

        return PostAsync($"/_conversation/v1/conversations/{Uri.EscapeDataString(conversation ?? Personal)}/messages", body);
    }

    /// <summary>Clicks a button of a card.</summary>
    public Task SubmitAsync(string messageId, JsonNode data) => PostAsync("/_conversation/v1/submit", new JsonObject
    {
        ["conversation"] = new JsonObject { ["id"] = Personal },
        ["from"] = new JsonObject { ["id"] = Me },
        ["replyToId"] = messageId,
        ["value"] = data.DeepClone(),
    });

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _reading;
        _process?.Dispose();
        _socket.Dispose();
        _http.Dispose();
    }

    private async Task OpenAsync(Uri bot)
    {
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(s_clients, "node_modules/@microsoft/m365agentsplayground/cli.js"),
            "-e", new Uri(bot, "/api/messages").ToString(), "-c", "msteams", "--dt",
            "--su", new Uri(_http.BaseAddress!, "/_connector").ToString(),
            "-p", _port.ToString(CultureInfo.InvariantCulture),
        ])
        {
            WorkingDirectory = s_clients,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BROWSER"] = "none" },
        };
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await Until.TrueAsync(IsUpAsync, "The playground did not start.");
        await _socket.ConnectAsync(new UriBuilder(_http.BaseAddress!) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" }.Uri, TestContext.Current.CancellationToken);
        _reading = ReadAsync();
        var config = (await _http.GetFromJsonAsync<JsonObject>(new Uri("/_internal/v1/config", UriKind.Relative), TestContext.Current.CancellationToken))!["config"]!;
        Me = (string)config["currentUser"]!["id"]!;
        BotId = (string)config["bot"]!["id"]!;
        BotName = (string)config["bot"]!["name"]!;
        Personal = (string)config["personalChat"]!["id"]!;
        General = (string)config["teams"]![0]!["channels"]![0]!["id"]!;
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("/_debug/ping", UriKind.Relative), TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var frame = new MemoryStream();
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var read = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                frame.Write(buffer, 0, read.Count);
                if (!read.EndOfMessage)
                {
                    continue;
                }

                if (frame.Length > 0 && JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray())) is JsonObject told)
                {
                    lock (_gate)
                    {
                        _frames.Add(told);
                    }
                }

                frame.SetLength(0);
            }
        }
        catch (WebSocketException)
        {
            // The playground was stopped: nobody tells anything any more.
        }
    }

    private async Task PostAsync(string path, JsonObject body)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }
}
