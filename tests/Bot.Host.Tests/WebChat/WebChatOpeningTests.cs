using System.Text;
using Bot.Host.Channels.WebChat;
using Bot.Host.Delivery;
using Bot.Host.Tests.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;
using Xunit;

namespace Bot.Host.Tests.WebChat;

/// <summary>How a conversation begins when whoever began it first did not come to the end of it.</summary>
public sealed class WebChatOpeningTests
{
    private static readonly WebChatPass s_pass = new(WebChatUse.Conversation, "a-conversation") { Study = "loyalty" };

    private readonly PeopleStore _store = new();
    private readonly WebChatLog _log;
    private readonly WebChatOpening _opening;

    public WebChatOpeningTests()
    {
        _log = new(_store.Stores.Turns, _store.Vault, new RouteCache());
        var reception = new Reception(_store.Stores.Turns, _store.Vault, new RouteCache(), new TurnDispatcher(), arrivals: null!, InstanceName.New(_store.Time), _store.Time);
        _opening = new(_log, _store.Stores.Turns, reception, links: null!);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_whose_instance_ended_between_route_and_interview_is_begun_by_the_next()
    {
        await _store.Stores.Turns.SetRouteAsync(_log.AddressOf(s_pass.Conversation), expected: null, InterviewId.New(), _store.Time.GetUtcNow(), Cancel);

        Assert.False(await _opening.OpenAsync(s_pass, Cancel));

        var entry = Assert.Single(await EntriesAsync());
        Assert.Contains(Lobby.StartEvent, entry, StringComparison.Ordinal);
        Assert.Contains("loyalty", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_again_before_the_first_turn_is_run_begins_nothing_twice()
    {
        Assert.False(await _opening.OpenAsync(s_pass, Cancel));
        Assert.False(await _opening.OpenAsync(s_pass, Cancel));

        Assert.Single(await EntriesAsync());
    }

    /// <summary>What waits in the interview that was begun.</summary>
    private async Task<List<string>> EntriesAsync()
    {
        _store.Time.Advance(StoreLimits.TurnLease);
        var claim = (await _store.Stores.Turns.ClaimAsync((await _log.FindInterviewAsync(s_pass.Conversation, Cancel))!.Value, "test", _store.Time.GetUtcNow(), Cancel))!;
        var entries = new List<string>();
        foreach (var entry in claim.Entries)
        {
            entries.Add(Encoding.UTF8.GetString(await _store.Vault.OpenInboxAsync(claim.Interview, entry.Payload, Cancel)));
        }

        return entries;
    }
}
