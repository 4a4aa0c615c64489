using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Chaos.StandIns;

/// <summary>
/// Slack's Web API, as far as the product calls it: messages are kept with their metadata and given out by history, so that what
/// came through before an answer was lost can be found. Some answers are lost on purpose.
/// </summary>
internal sealed class Slack(string file, int seed) : StandInServer(file)
{
    public const string Team = "T0CHAOS001";
    public const string Bot = "U0BOT00001";
    public const string SigningSecret = "0123456789abcdef0123456789abcdef";

    private const int LostPercent = 3;

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<string, Chat> _chats = new();
    private long _last;

    /// <summary>The settings that point Candor here.</summary>
    public (string Name, string Value)[] Settings =>
        [("Slack__BotToken", "xoxb-chaos"), ("Slack__SigningSecret", SigningSecret), ("Slack__ApiUrl", new Uri(Address, "/api/").ToString())];

    /// <summary>The direct message with somebody, by their id.</summary>
    public static string DirectMessage(string user) => "D" + user[1..];

    /// <summary>A name for a message that is written now.</summary>
    public string Stamp()
    {
        lock (_chats)
        {
            _last = Math.Max(_last + 1, (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            return string.Create(CultureInfo.InvariantCulture, $"{_last / 1_000_000}.{_last % 1_000_000:000000}");
        }
    }

    /// <summary>What is said in somebody's direct message, as it comes.</summary>
    public ChannelReader<string> Said(string user) => ChatOf(DirectMessage(user)).Said.Reader;

    protected override void Map(WebApplication app) => app.MapPost("/api/{method}", AnswerAsync);

    private async Task AnswerAsync(string method, HttpContext context)
    {
        var body = context.Request.HasFormContentType
            ? new JsonObject((await context.Request.ReadFormAsync(context.RequestAborted)).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())))
            : (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        var answer = Answer(method, body);
        if (method == "chat.postMessage" && Luck() < LostPercent)
        {
            context.Abort();
            return;
        }

        answer["ok"] = true;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private JsonObject Answer(string method, JsonObject body) => method switch
    {
        "auth.test" => new() { ["team_id"] = Team, ["user_id"] = Bot, ["bot_id"] = "B0BOT00001" },
        "users.info" => new() { ["user"] = new JsonObject { ["id"] = (string?)body["user"], ["locale"] = "en-US", ["tz"] = "Europe/Berlin" } },
        "conversations.open" => new() { ["channel"] = new JsonObject { ["id"] = DirectMessage((string)body["users"]!) } },
        "chat.postMessage" => Post(body),
        "chat.update" => new() { ["ts"] = (string?)body["ts"], ["channel"] = (string?)body["channel"] },
        "conversations.history" => new() { ["messages"] = ChatOf((string)body["channel"]!).History() },
        _ => [],
    };

    private JsonObject Post(JsonObject body)
    {
        var (channel, text, stamp) = ((string)body["channel"]!, Words((string?)body["text"] ?? ""), Stamp());
        File.Append(new JsonObject
        {
            ["person"] = "U" + channel[1..],
            ["when"] = "live",
            ["id"] = (string?)body["metadata"]?["event_payload"]?["outbox_id"],
            ["from"] = "interviewer",
            ["text"] = text,
        });
        ChatOf(channel).Add(text, new JsonObject { ["ts"] = stamp, ["text"] = text, ["metadata"] = body["metadata"]?.DeepClone() });
        return new() { ["channel"] = channel, ["ts"] = stamp };
    }

    /// <summary>A text as people read it.</summary>
    private static string Words(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private Chat ChatOf(string channel) => _chats.GetOrAdd(channel, _ => new Chat());

    private int Luck()
    {
        lock (_random)
        {
            return _random.Next(100);
        }
    }

    private sealed class Chat
    {
        private readonly List<JsonObject> _messages = [];

        public Channel<string> Said { get; } = Channel.CreateUnbounded<string>();

        public void Add(string text, JsonObject message)
        {
            lock (_messages)
            {
                _messages.Add(message);
            }

            Said.Writer.TryWrite(text);
        }

        /// <summary>Newest first, as Slack gives them.</summary>
        public JsonArray History()
        {
            lock (_messages)
            {
                return [.. _messages.AsEnumerable().Reverse().Select(message => message.DeepClone())];
            }
        }
    }
}
