using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Slack;
using Bot.Host.People;
using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

using SlackWorkspace = Bot.Host.Tests.Product.SlackWorkspace;

namespace Bot.Host.Tests.People;

/// <summary>Who cannot be written to is known with the time of the first refusal and its reason, until a message arrives.</summary>
public sealed class UnreachablesTests
{
    private static readonly ChatPlace s_ann = new("slack", "T1", "U0ANN", "", ObjectValue.Empty);
    private static readonly Contact s_onARoster = new("slack", "U0ANN");
    private readonly PeopleStore _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_refusal_counts_and_an_arrival_ends_it()
    {
        var people = new Unreachables(_store.Stores.Catalogue, _store.Vault, _store.Time);
        await people.NoteAsync(s_ann, refusal: null, Stop);
        await people.NoteAsync(s_ann, "The person's account was closed.", Stop);
        var since = _store.Time.GetUtcNow();
        _store.Time.Advance(TimeSpan.FromDays(1));
        await people.NoteAsync(s_ann, "Another reason.", Stop);

        var unreachable = (await people.AllAsync(Stop))(s_onARoster);
        Assert.Equal((since, "The person's account was closed."), (unreachable!.Since, unreachable.Reason));
        Assert.Equal("cannot be reached since 2026-11-23 12:00: The person's account was closed.", unreachable.ToString());
        Assert.Null((await people.AllAsync(Stop))(s_onARoster with { Value = "U0BEN" }));

        // A message that another instance brought to them.
        var elsewhere = new Unreachables(_store.Stores.Catalogue, _store.Vault, _store.Time);
        await elsewhere.NoteAsync(s_ann, refusal: null, Stop);
        Assert.Null((await people.AllAsync(Stop))(s_onARoster));
    }

    [Theory]
    [InlineData("conversations.open", "cannot_dm_bot", true)]
    [InlineData("conversations.open", "user_not_found", true)]
    [InlineData("chat.postMessage", "user_disabled", true)]
    [InlineData("chat.postMessage", "account_inactive", true)]
    [InlineData("chat.postMessage", "invalid_blocks", false)]
    [InlineData("chat.postMessage", "internal_error", false)]
    public async Task What_Slack_refuses_for_good_because_of_the_person_is_told_from_other_refusals(string method, string error, bool unreachable)
    {
        var workspace = SlackWorkspace.Prepare();
        await using (workspace)
        {
            await workspace.StartAsync(bot: null);
            await workspace.DoAsync("fault", new { method, error, count = 1 });
            var settings = new SlackSettings([SlackWorkspace.SigningSecret], SlackWorkspace.BotToken, null, null, workspace.Api, null);
            var api = new SlackApi(SlackApi.Client(), settings, new SlackPacing(TimeProvider.System), TimeProvider.System);
            using var installations = new SlackInstallations(_store.Stores.Catalogue, _store.Vault, api, settings, TimeProvider.System, NullLogger<SlackInstallations>.Instance);
            var now = TimeProvider.System.GetUtcNow();

            var sending = await new SlackChannel(api, installations, new SlackLookup(api))
                .SendAsync(new("msg_1", new ChatPlace("slack", "T0FAKE0001", SlackWorkspace.Alice, "", ObjectValue.Empty), Activity.Message("hello"), null), new(0, now, now, Live: true), Stop);

            Assert.Equal(unreachable, sending.Unreachable);
            Assert.Equal(error != "internal_error", sending.Settlement is Settlement.Dead);
        }
    }
}
