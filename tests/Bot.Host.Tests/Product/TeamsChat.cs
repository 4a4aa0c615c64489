using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Teams;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A running product in Teams, with Microsoft's side stood in for on the wire: requests are signed, answers looked at.</summary>
public abstract class SharedTeams(params (string Name, string Value)[] settings) : IAsyncLifetime
{
    private readonly HashSet<string> _blocked = [];

    public StandInBotService Service { get; private set; } = null!;

    public RunningCandor Candor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Service = await StandInBotService.StartAsync();
        Service.Misbehaves = Special;
        Candor = await RunningCandor.StartAsync([.. Service.Settings, .. settings]);
    }

    public async ValueTask DisposeAsync()
    {
        await Candor.DisposeAsync();
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The personal chat with somebody: the same however often it is opened.</summary>
    public static string PersonalOf(string user) => "a:chat-with-" + user.Split(':')[1];

    /// <summary>Somebody blocks the app, or takes the block back.</summary>
    public void Block(string user, bool blocks)
    {
        lock (_blocked)
        {
            _ = blocks ? _blocked.Add(PersonalOf(user)) : _blocked.Remove(PersonalOf(user));
        }
    }

    private IResult? Special(ConnectorCall call)
    {
        lock (_blocked)
        {
            return call.Path.Split('/') switch
            {
                ["v3", "conversations"] => Results.Json(new { id = PersonalOf((string)call.Body!["members"]![0]!["id"]!) }, statusCode: 201),
                ["v3", "conversations", var chat, ..] when _blocked.Contains(chat) => Results.Json(new { error = new { code = "MessageWritesBlocked", message = "blocked" } }, statusCode: 403),
                _ => null,
            };
        }
    }
}

/// <summary>Somebody in Teams: writes, clicks, mentions the bot in a channel, and reads.</summary>
/// <param name="user">Their account, such as <c>29:ann</c>.</param>
public sealed class TeamsChat(SharedTeams running, string user)
{
    /// <summary>A channel of a team.</summary>
    public const string General = "19:general@thread.tacv2";

    private int _read;

    /// <summary>Their personal chat.</summary>
    public string Personal => SharedTeams.PersonalOf(user);

    /// <summary>Writes in the personal chat.</summary>
    public Task WriteAsync(string text) => DeliverAsync(Activity(text, Personal, "personal"));

    /// <summary>Sends a picture without a word, as Teams delivers it.</summary>
    public Task SendFileAsync()
    {
        var message = Activity("", Personal, "personal");
        message.Remove("text");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.com/picture.png" });
        return DeliverAsync(message);
    }

    /// <summary>Clicks a button of what was heard.</summary>
    public Task ClickAsync(TeamsHeard heard, string title)
    {
        var click = Activity("", Personal, "personal");
        click["value"] = heard.Buttons.Single(b => (string?)b["title"] == title)["data"]!.DeepClone();
        click["replyToId"] = "1";
        return DeliverAsync(click);
    }

    /// <summary>Mentions the bot in the team's channel, and reads what it says in the thread.</summary>
    /// <param name="text">In it, <c>@Name</c> mentions the account <c>29:name</c>.</param>
    public async Task<string> AskAsync(string text)
    {
        var bot = "28:" + StandInBotService.AppId;
        var activity = Activity($"<at>Candor</at> {text}", General + ";messageid=" + Guid.CreateVersion7(), "channel");
        var entities = new JsonArray(Mention(bot, "<at>Candor</at>"));
        foreach (var name in text.Split(' ').Where(word => word.StartsWith('@')))
        {
            activity["text"] = ((string)activity["text"]!).Replace(name, $"<at>{name[1..]}</at>", StringComparison.Ordinal);
            entities.Add(Mention($"29:{name[1..].ToLowerInvariant()}", $"<at>{name[1..]}</at>"));
        }

        activity["entities"] = entities;
        await DeliverAsync(activity);
        var thread = (string)activity["conversation"]!["id"]!;
        return await Until.SomeAsync(
            () => Task.FromResult(SentTo(thread).Select(call => (string?)call.Body!["text"]).FirstOrDefault(said => said is not null)),
            () => $"Nothing was said to “{text}”: {running.Candor.Output}");
    }

    /// <summary>Waits until something is said here that fits, and gives it.</summary>
    public Task<TeamsHeard> HearAsync(Func<TeamsHeard, bool> fits)
    {
        var heard = new List<TeamsHeard>();
        return Until.SomeAsync(
            () =>
            {
                var all = Said;
                heard.AddRange(all.Skip(_read));
                _read = all.Count;
                return Task.FromResult(heard.FirstOrDefault(fits));
            },
            () => $"In Teams was not said what was expected, but: {string.Join(" | ", heard.Select(h => h.Text))}; {running.Candor.Output}");
    }

    /// <summary>Everything that was said here so far.</summary>
    public IReadOnlyList<TeamsHeard> Said => [.. SentTo(Personal).Select(call => new TeamsHeard(call.Body!))];

    private IEnumerable<ConnectorCall> SentTo(string conversation) => running.Service.Calls.Where(call =>
        call.Method == "POST" && call.Path.Split('/') is [_, _, var to, ..] && to == conversation && (string?)call.Body?["type"] == "message");

    private JsonObject Activity(string text, string conversation, string kind)
    {
        var activity = running.Service.Activity(text);
        activity["from"] = new JsonObject { ["id"] = user, ["name"] = user.Split(':')[1], ["aadObjectId"] = $"directory-{user.Split(':')[1]}" };
        activity["conversation"] = new JsonObject { ["conversationType"] = kind, ["isGroup"] = kind != "personal", ["id"] = conversation, ["tenantId"] = StandInBotService.Tenant };
        if (kind == "channel")
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" };
        }

        return activity;
    }

    private static JsonObject Mention(string id, string text) => new()
    {
        ["type"] = "mention",
        ["text"] = text,
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = text.Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal) },
    };

    private async Task DeliverAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", running.Service.Keys[0].Sign(running.Service.Claims()));
        using var response = await running.Candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>Something that was said in Teams.</summary>
public sealed class TeamsHeard(JsonObject activity)
{
    private JsonObject? Card => activity["attachments"]?[0]?["content"]?.AsObject();

    /// <summary>The words: of a card those for who cannot see it.</summary>
    public string Text => ((string?)Card?["fallbackText"] ?? (string?)activity["text"] ?? "").Replace("\u2060", "", StringComparison.Ordinal);

    /// <summary>The buttons below a card.</summary>
    public IReadOnlyList<JsonObject> Buttons => [.. (Card?["actions"]?.AsArray() ?? []).Select(a => a!.AsObject())];
}
