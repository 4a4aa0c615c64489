using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Slack;
using Bot.Host.Delivery;
using Bot.Host.Tests.Stores;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;
using Bot.Interviews.Turns;
using Microsoft.Extensions.Logging;
using Xunit;

using SlackWorkspace = Bot.Host.Tests.Product.SlackWorkspace;

namespace Bot.Host.Tests.Slack;

/// <summary>Tokens that end, and organisations that install the app for all their workspaces. The clock is stepped.</summary>
public sealed class SlackInstallationsTests : IAsyncLifetime
{
    private const string Team = "T0FAKE0001";
    private const string Return = "http://localhost/return";
    private const string Next = "xoxe-1-the-next-one";
    private const string Organisation = "E0FAKE0001";
    private static readonly SlackClientSecret s_client = new("100.200", "fake-client-secret");

    private readonly SteppedTime _time = new(TimeProvider.System.GetUtcNow());
    private readonly LinesOfLog _log = new();
    private readonly SlackApi _api;
    private readonly SlackInstallations _installations;
    private readonly SlackWorkspace _workspace = SlackWorkspace.Prepare();

    public SlackInstallationsTests()
    {
        var settings = new SlackSettings([SlackWorkspace.SigningSecret], null, null, s_client, _workspace.Api, null);
        _api = new(SlackApi.Client(), settings, new SlackPacing(_time), TimeProvider.System);
        var stores = InMemoryStore.Open(_time, trustsCallers: true);
        _installations = new(stores.Catalogue, new Vault(MasterKeys.Parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), stores.Keys, _time), _api, settings, _time, _log);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _workspace.StartAsync(bot: null, "--rotate");

    public async ValueTask DisposeAsync()
    {
        _installations.Dispose();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_renewed_half_an_hour_before_it_ends_once_for_all_who_need_it()
    {
        var first = await InstallAsync();
        Assert.Equal(first, await TokenAsync());

        await WillRenewAsync();
        _time.Advance(TimeSpan.FromHours(11.4));
        Assert.Equal(first, await TokenAsync());
        _time.Advance(TimeSpan.FromHours(0.2));
        var renewed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TokenAsync().AsTask()));

        Assert.All(renewed, token => Assert.Equal(SlackWorkspace.BotToken, token));
        Assert.Equal(1, await RenewalsAsync());

        _time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(SlackWorkspace.BotToken, await TokenAsync());
        await WillRenewAsync();
        _time.Advance(TimeSpan.FromHours(1));
        await TokenAsync();
        Assert.Equal(Next, (await RenewedWithAsync())[^1]);
    }

    [Fact]
    public async Task A_refused_renewal_is_told_and_tried_again_and_costs_no_message()
    {
        var first = await InstallAsync();
        await _workspace.DoAsync("fault", new { method = "oauth.v2.access", error = "invalid_refresh_token", count = 1 });
        _time.Advance(TimeSpan.FromHours(11.6));

        for (var message = 0; message < 5; message++)
        {
            Assert.Equal(first, await TokenAsync());
        }

        Assert.Equal(1, await RenewalsAsync());
        var told = Assert.Single(_log.Lines, line => line.Level == LogLevel.Warning).Text;
        Assert.Contains(Team, told, StringComparison.Ordinal);
        Assert.Contains("install the app again", told, StringComparison.Ordinal);
        Assert.DoesNotContain("xox", told, StringComparison.Ordinal);

        // What a token that has ended is refused with: the message stays on its lane.
        await _workspace.DoAsync("fault", new { method = "chat.postMessage", error = "token_expired", count = 1 });
        Assert.Contains("token_expired", Assert.IsType<Settlement.Retry>((await SayAsync(Direct(null))).Settlement).Reason, StringComparison.Ordinal);

        await WillRenewAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SlackWorkspace.BotToken, await TokenAsync());
        Assert.IsType<Settlement.Sent>((await SayAsync(Direct(null))).Settlement);
        Assert.Equal(2, await RenewalsAsync());
    }

    [Fact]
    public async Task An_organisation_installs_the_app_for_all_its_workspaces_and_removes_it()
    {
        var installation = SlackInstallation.Of(SlackAnswer.Ok(Read(new
        {
            access_token = SlackWorkspace.BotToken,
            bot_user_id = "U0BOT00001",
            team = (object?)null,
            enterprise = new { id = Organisation, name = "Fake Organisation" },
            is_enterprise_install = true,
        })), _time.GetUtcNow());
        await _installations.SaveAsync(installation!, Stop);

        // Slack names the organisation in every event; which workspace it came from, or none.
        foreach (var team in new[] { Team, "T0OTHER001", null })
        {
            var arrival = Assert.IsType<SlackArrival.Turn>(SlackEvents.Read(Event(team, new { type = "message", channel_type = "im", channel = "D1", user = SlackWorkspace.Alice, text = "hello", ts = "1795310292.000001" })));
            Assert.Equal(new(team ?? Organisation, Organisation), arrival.Workspace);
            var place = new ChatPlace("slack", arrival.Inbound.Tenant, arrival.Inbound.Conversation, "", SlackReference.Of(new("slack", "", "C", "", arrival.Inbound.Reference)) is { Enterprise: var named }
                ? new SlackReference(null, null, named).ToValue()
                : ObjectValue.Empty);
            Assert.IsType<Settlement.Sent>((await SayAsync(place)).Settlement);
        }

        var gone = Assert.IsType<SlackArrival.Gone>(SlackEvents.Read(Event(null, new { type = "app_uninstalled" })));
        Assert.True(gone.Organisation);
        await _installations.RemoveAsync(gone.Workspace.Team, gone.Workspace.Enterprise, Stop);
        Assert.Contains("has not installed the app", Assert.IsType<Settlement.Dead>((await SayAsync(Direct(Organisation))).Settlement).Reason, StringComparison.Ordinal);
        Assert.Equal(3, (await _workspace.SaidAsync(SlackWorkspace.Alice)).Count);
    }

    [Fact]
    public void Clicks_and_commands_of_an_organisation_s_app_are_understood_without_a_workspace()
    {
        var click = SlackInteractions.Read(Read(new
        {
            type = "block_actions",
            team = (object?)null,
            enterprise = new { id = Organisation },
            is_enterprise_install = true,
            user = new { id = SlackWorkspace.Alice, team_id = Team },
            container = new { type = "message", message_ts = "1.2", channel_id = "D1" },
            actions = new[] { new { action_id = "candor-choice-0", value = """{"choice":"Yes"}""", action_ts = "1795310292.000001" } },
        }));
        Assert.Equal(new(Team, Organisation), Assert.IsType<SlackArrival.Turn>(click).Workspace);

        var command = SlackInteractions.ReadCommand(Read(new { enterprise_id = Organisation, user_id = SlackWorkspace.Alice, channel_id = "D1", trigger_id = "1.2", text = "status" }));
        Assert.Equal(new(Organisation, Organisation), command!.Workspace);
    }

    /// <summary>Installs as a workspace does: the stand-in gives a token that ends, for a code.</summary>
    private async Task<string> InstallAsync()
    {
        var back = await BackAsync();
        var answer = await _api.CallAsync(SlackMethod.Access, s_client, ObjectValue.Empty.With("code", back).With("redirect_uri", Return), Stop);
        var installation = SlackInstallation.Of(answer, _time.GetUtcNow());
        Assert.NotNull(installation?.ExpiresAt);
        await _installations.SaveAsync(installation, Stop);
        return installation.Token;
    }

    private async Task<string> BackAsync()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await browser.GetAsync(new Uri(_workspace.Address, $"/oauth/v2/authorize?client_id={s_client.Id}&scope=chat:write,im:write&state=s&redirect_uri={Return}"), Stop);
        return System.Web.HttpUtility.ParseQueryString(response.Headers.Location!.Query)["code"]!;
    }

    /// <summary>The next renewal succeeds. The stand-in's own knows no renewal: its list of arguments is older than Slack's rotation of tokens.</summary>
    private Task<JsonObject> WillRenewAsync() => _workspace.DoAsync("fault", new
    {
        method = "oauth.v2.access",
        status = 200,
        body = JsonSerializer.Serialize(new { ok = true, access_token = SlackWorkspace.BotToken, refresh_token = Next, expires_in = 43200, team = new { id = Team } }),
    });

    private ValueTask<string?> TokenAsync() => _installations.FindTokenAsync(Team, null, Stop);

    private async Task<int> RenewalsAsync() => (await RenewedWithAsync()).Count;

    /// <summary>The tokens that new ones were asked for with.</summary>
    private async Task<IReadOnlyList<string>> RenewedWithAsync() =>
        [.. (await _workspace.CallsAsync("oauth.v2.access")).Where(call => (string?)call["args"]?["grant_type"] == "refresh_token").Select(call => (string)call["args"]!["refresh_token"]!)];

    private Task<ChatSending> SayAsync(ChatPlace place) => new SlackChannel(_api, _installations, new SlackLookup(_api)).SendAsync(
        new ChatMessage("msg_1", place, Activity.Message("hello"), null), new(0, _time.GetUtcNow(), _time.GetUtcNow(), Live: true), Stop);

    private static ChatPlace Direct(string? organisation) =>
        new("slack", organisation ?? Team, SlackWorkspace.Alice, "", new SlackReference(null, null, organisation).ToValue());

    private static ObjectValue Event(string? team, object what) => Read(new
    {
        type = "event_callback",
        team_id = team,
        enterprise_id = Organisation,
        event_id = "Ev0" + team,
        authorizations = new[] { new { enterprise_id = Organisation, team_id = (string?)null, user_id = "U0BOT00001", is_bot = true, is_enterprise_install = true } },
        @event = what,
    });

    private static ObjectValue Read(object what) => (ObjectValue)Json.Parse(JsonSerializer.Serialize(what));

    private sealed class LinesOfLog : ILogger<SlackInstallations>
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}
