using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A direct message with the app in Slack, as somebody holds it: reads, clicks where there are buttons, else writes.</summary>
public sealed class SlackChat(SlackWorkspace workspace, string user) : IConversation
{
    private static readonly string[] s_expecting = ["question", "probe", "consent", "rating", "recap", "close"];

    private readonly List<ChatMessage> _all = [];
    private readonly HashSet<string> _read = [];

    public IReadOnlyList<ChatMessage> All => _all;

    /// <summary>The thread that is written in; null for the chat itself.</summary>
    public string? Thread { get; set; }

    /// <summary>Whether the last message with buttons is clicked when its words are said.</summary>
    public bool Clicks { get; set; } = true;

    public async Task<IReadOnlyList<ChatMessage>> SayAsync(string text)
    {
        if (Clicks && _all.LastOrDefault(m => m.IsInterviewer) is { Choices.Length: > 0 } card && Array.IndexOf(card.Choices, text) is >= 0 and var choice)
        {
            _all.Add(Own(text));
            var clicked = await workspace.DoAsync("user/click", new { user, ts = card.Id, action_id = $"candor-choice-{choice}" });
            Assert.True((bool?)clicked["delivery"]?["ok"], clicked.ToJsonString());
        }
        else
        {
            await WriteAsync(text);
        }

        return await HearAsync(m => s_expecting.Contains(m.Kind));
    }

    /// <summary>Writes something and does not wait for an answer.</summary>
    /// <returns>The message's name in Slack.</returns>
    public async Task<string> WriteAsync(string text)
    {
        _all.Add(Own(text));
        var said = await workspace.DoAsync("user/dm", Thread is null ? new { user, text = Escape(text) } : new { user, text = Escape(text), thread_ts = Thread });
        Assert.True((bool?)said["delivery"]?["ok"], said.ToJsonString());
        return (string)said["ts"]!;
    }

    public Task<IReadOnlyList<ChatMessage>> HearAsync(Func<ChatMessage, bool> fits)
    {
        var heard = new List<ChatMessage>();
        return Until.SomeAsync<IReadOnlyList<ChatMessage>>(
            async () =>
            {
                var fresh = (await workspace.SaidAsync(user)).Where(m => _read.Add((string)m["ts"]!)).Select(Heard).ToList();
                _all.AddRange(fresh);
                heard.AddRange(fresh);
                return heard.Any(fits) ? heard : null;
            },
            () => $"The interviewer did not say what was expected; it said: {string.Join(" | ", heard.Select(m => m.Text))}");
    }

    /// <summary>As Slack hands on what somebody types.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The buttons of a message.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonObject message) =>
        (message["blocks"]?.AsArray() ?? []).Where(b => (string?)b!["type"] == "actions").SelectMany(b => b!["elements"]!.AsArray()).Select(e => e!.AsObject());

    private static ChatMessage Heard(JsonObject message)
    {
        var kind = (string?)message["metadata"]?["event_payload"]?["kind"];
        return new(new JsonObject
        {
            ["id"] = (string)message["ts"]!,
            ["text"] = ((string)message["text"]!).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
            ["from"] = new JsonObject { ["role"] = "bot" },
            ["suggestedActions"] = new JsonObject
            {
                ["actions"] = new JsonArray([.. Buttons(message).Select(b => new JsonObject { ["title"] = (string)b["text"]!["text"]! })]),
            },
            ["channelData"] = new JsonObject { ["candor"] = new JsonObject { ["kind"] = kind, ["ended"] = kind == "close" } },
        });
    }

    private static ChatMessage Own(string text) => new(new JsonObject { ["id"] = "own", ["text"] = text, ["from"] = new JsonObject { ["role"] = "user" } });
}
