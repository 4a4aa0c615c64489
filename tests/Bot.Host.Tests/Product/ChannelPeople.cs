using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Somebody in web chat, by Direct Line.</summary>
public sealed class WebPerson(Chat chat) : IChannelPerson
{
    private readonly Queue<ChatMessage> _unseen = new();

    /// <summary>Opens a chat that no study was chosen for, and reads the greeting.</summary>
    public static async Task<WebPerson> ArriveAsync(RunningCandor candor)
    {
        var chat = await Chat.StartAsync(candor);
        await chat.HearAsync(m => m.IsInterviewer);
        return new WebPerson(chat);
    }

    public Task DoAsync(string what) => chat.PostAsync(what);

    public async Task<IReadOnlyList<SeenMessage>> SeeAsync(int count)
    {
        await Until.TrueAsync(
            async () =>
            {
                foreach (var message in (await chat.ReadAsync()).Where(m => m.IsInterviewer))
                {
                    _unseen.Enqueue(message);
                }

                return _unseen.Count >= count;
            },
            () => $"Web chat shows {_unseen.Count} of {count} messages.");
        return [.. Enumerable.Range(0, count).Select(_ => _unseen.Dequeue()).Select(m => new SeenMessage(m.Text, m.Choices))];
    }

    public ValueTask DisposeAsync() => default;
}

/// <summary>Somebody in a direct message in Slack.</summary>
public sealed class SlackPerson(SlackWorkspace workspace, string user) : IChannelPerson
{
    private readonly SlackChat _chat = new(workspace, user);
    private readonly Queue<ChatMessage> _unseen = new();
    private ChatMessage? _last;

    public async Task DoAsync(string what)
    {
        if (_last is { Choices: var choices } && Array.IndexOf(choices, what) is >= 0 and var choice)
        {
            var clicked = await workspace.DoAsync("user/click", new { user, ts = _last.Id, action_id = $"candor-choice-{choice}" });
            Assert.True((bool?)clicked["delivery"]?["ok"], clicked.ToJsonString());
            return;
        }

        await _chat.WriteAsync(what);
    }

    public async Task<IReadOnlyList<SeenMessage>> SeeAsync(int count)
    {
        while (_unseen.Count < count)
        {
            foreach (var message in await _chat.HearAsync(_ => true))
            {
                _unseen.Enqueue(message);
            }
        }

        var seen = Enumerable.Range(0, count).Select(_ => _unseen.Dequeue()).ToList();
        _last = seen[^1];
        return [.. seen.Select(m => new SeenMessage(m.Text, m.Choices))];
    }

    public ValueTask DisposeAsync() => default;
}

/// <summary>Somebody in a personal chat in Teams, through the Agents Playground.</summary>
public sealed class TeamsPerson(TeamsPlayground playground) : IChannelPerson
{
    private int _read;
    private JsonObject? _last;

    /// <summary>Installs the app and reads the greeting.</summary>
    public static async Task<TeamsPerson> ArriveAsync(RunningCandor candor)
    {
        var person = new TeamsPerson(await TeamsPlayground.StartAsync(candor.Address));
        await person.InstallAsync();
        return person;
    }

    public async Task DoAsync(string what)
    {
        if (_last is not null && Buttons(_last).FirstOrDefault(b => Choice(b) == what) is { } button)
        {
            await playground.SubmitAsync((string)_last["messageId"]!, button["data"]!);
            return;
        }

        await playground.SayAsync(what);
    }

    public async Task<IReadOnlyList<SeenMessage>> SeeAsync(int count)
    {
        var seen = new List<JsonObject>();
        await Until.TrueAsync(
            () =>
            {
                for (var frames = playground.Frames; _read < frames.Count && seen.Count < count; _read++)
                {
                    if ((string?)frames[_read]["action"] == "createMessage" && frames[_read]["message"] is JsonObject message && (string?)message["from"]?["id"] == playground.BotId)
                    {
                        seen.Add(message);
                    }
                }

                return Task.FromResult(seen.Count == count);
            },
            () => $"Teams shows {seen.Count} of {count} messages.");
        _last = seen[^1];
        return [.. seen.Select(m => new SeenMessage(Text(m), [.. Buttons(m).Select(Choice)]))];
    }

    public ValueTask DisposeAsync() => playground.DisposeAsync();

    private async Task InstallAsync()
    {
        await playground.InstallAsync(playground.Personal);
        await SeeAsync(1);
    }

    private static JsonObject? CardOf(JsonObject message) =>
        message["attachments"]?.AsArray().FirstOrDefault(a => (string?)a!["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"]?.AsObject();

    /// <summary>The words of a message: what a card says to those who cannot see it begins with them.</summary>
    private static string Text(JsonObject message) =>
        ((string?)CardOf(message)?["fallbackText"] ?? (string?)message["text"] ?? "").Replace("\u2060", "", StringComparison.Ordinal);

    private static string Choice(JsonObject button) => (string)button["data"]!["candor"]!["choice"]!;

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject { } action when (string?)(action["type"] as JsonValue) == "Action.Submit" => [action],
        JsonObject message when CardOf(message) is { } card => Buttons(card),
        JsonObject parts => parts.SelectMany(p => Buttons(p.Value)),
        JsonArray items => items.SelectMany(Buttons),
        _ => [],
    };
}
