using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bot.Host.Stores.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What is not Slack's has no effect, and what Slack sends twice has one.</summary>
public sealed class SlackTrustTests(SlackTrustTests.Running running) : IClassFixture<SlackTrustTests.Running>
{
    private const string Story = "They raised the price in 2021 without a word, so I looked for another provider.";

    [Fact]
    public async Task Slack_s_first_question_is_answered() =>
        Assert.True((bool?)(await running.Workspace.DoAsync("url_verification"))["pass"]);

    [Theory]
    [InlineData("wrong_secret")]
    [InlineData("tampered_body")]
    [InlineData("stale")]
    [InlineData("future")]
    [InlineData("bad_version")]
    [InlineData("none")]
    [InlineData("garbage")]
    public async Task A_forged_request_is_refused(string kind)
    {
        var refused = await running.Workspace.DoAsync("bad", new { kind });

        Assert.Equal(401, (int?)refused["status"]);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactivity")]
    [InlineData("/slack/commands")]
    public async Task Nothing_is_read_before_the_signature_holds(string path)
    {
        // Not JSON, no form, and nothing that could be parsed: were it looked at first, it would be refused as such.
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(path, "{{{", "application/json", sign: false));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(path, "{{{", "application/json", sign: true));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(path, new string(' ', (256 * 1024) + 1), "application/json", sign: true));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(path, "{}", "application/json", sign: true, encoding: "gzip"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(path, new string('[', 5000), "application/json", sign: true));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(path, """{"type":"\ud800"}""", "application/json", sign: true));
    }

    [Fact]
    public async Task What_is_delivered_again_is_answered_once()
    {
        var chat = new SlackChat(running.Workspace, SlackWorkspace.Alice);
        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");

        await chat.WriteAsync("Yes, I agree");
        await chat.HearAsync(m => m.Kind == "question");
        for (var again = 0; again < 4; again++)
        {
            Assert.Equal(200, (int?)(await running.Workspace.DoAsync("duplicate"))["status"]);
        }

        await chat.WriteAsync(Story);
        await chat.HearAsync(m => m.Kind is "question" or "probe");
        Assert.Equal(["Yes, I agree", Story], await SaidAsync("loyalty"));
    }

    [Fact]
    public async Task Replayed_requests_have_no_second_effect()
    {
        var count = LongRun.IsOn ? 1_000 : 100;
        var chat = new SlackChat(running.Workspace, SlackWorkspace.Bob);
        await chat.WriteAsync("start churn");
        await chat.HearAsync(m => m.Kind == "consent");
        var channel = (string)(await running.Workspace.SaidAsync(SlackWorkspace.Bob))[0]["channel"]!;
        var yes = Event(channel, SlackWorkspace.Bob, "Yes, I agree");
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/slack/events", yes, "application/json", sign: true));
        await chat.HearAsync(m => m.Kind == "question");

        for (var again = 0; again < count; again++)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync("/slack/events", yes, "application/json", sign: true));
        }

        // The same message told of by another event, as Slack does when the app is mentioned.
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/slack/events", yes.Replace("EvOnce", "EvTwice", StringComparison.Ordinal), "application/json", sign: true));
        await chat.WriteAsync(Story);
        await chat.HearAsync(m => m.Kind is "question" or "probe");
        Assert.Equal(["Yes, I agree", Story], await SaidAsync("churn"));
        Evidence.Note(string.Create(CultureInfo.InvariantCulture, $"{count} replayed requests of Slack, 0 second effects"));
    }

    [Fact]
    public async Task Our_own_words_and_other_apps_and_channels_are_not_answered()
    {
        var before = (await running.Workspace.SaidAsync(SlackWorkspace.Carol)).Count;
        foreach (var stray in new object[]
        {
            new { type = "message", channel_type = "im", channel = "D1", user = "U0BOT00001", bot_id = "B0BOT00001", text = "start loyalty", ts = "1795310292.000001" },
            new { type = "message", channel_type = "im", channel = "D1", user = SlackWorkspace.Carol, bot_id = "B0OTHER", text = "start loyalty", ts = "1795310292.000002" },
            new { type = "message", channel_type = "im", channel = "D1", subtype = "channel_join", user = SlackWorkspace.Carol, text = "start loyalty", ts = "1795310292.000003" },
            new { type = "message", channel_type = "channel", channel = SlackWorkspace.General, user = SlackWorkspace.Carol, text = "start loyalty", ts = "1795310292.000004" },
            new { type = "reaction_added", user = SlackWorkspace.Carol },
            new { type = "something_new" },
        })
        {
            Assert.True((bool?)(await running.Workspace.DoAsync("event", new { @event = stray }))["delivery"]!["ok"]);
        }

        await running.Workspace.DoAsync("user/dm", new { user = SlackWorkspace.Carol, text = "start loyalty" });
        await Until.TrueAsync(
            async () => (await running.Workspace.SaidAsync(SlackWorkspace.Carol)).Any(m => SlackChat.Buttons(m).Any()),
            "The real message was not answered.");
        Assert.Equal(before + 2, (await running.Workspace.SaidAsync(SlackWorkspace.Carol)).Count);
    }

    [Fact]
    public async Task While_the_store_is_away_Slack_is_told_to_come_again_and_nothing_is_lost()
    {
        const string Text = "hello from far away";
        var before = (await running.Workspace.SaidAsync(SlackWorkspace.Carol)).Count;
        await using var another = new SqliteConnection($"Data Source={Path.Combine(running.Candor.Folder, SqliteStore.TurnsFile)};Pooling=False");
        await another.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = another.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await running.Workspace.DoAsync("user/dm", new { user = SlackWorkspace.Carol, text = Text, wait = false });
        await Until.TrueAsync(async () => (await AttemptsAsync(Text)).Count > 0, "The workspace got no answer.");
        using (var refused = await SendAsync("/slack/events", Event("D1", SlackWorkspace.Carol, "hello there"), "application/json", sign: true))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await running.Workspace.TakenAsync();

        var statuses = await AttemptsAsync(Text);
        Assert.Equal((503, 200), (statuses[0], statuses[^1]));
        await Until.TrueAsync(async () => (await running.Workspace.SaidAsync(SlackWorkspace.Carol)).Count > before, "What came again was not answered.");
    }

    /// <summary>What the workspace was answered when it delivered a text, attempt by attempt.</summary>
    private async Task<IReadOnlyList<int>> AttemptsAsync(string text) =>
    [
        .. (await running.Workspace.SeeAsync("deliveries"))["deliveries"]!.AsArray().Last(d => (string?)d!["body"]!["event"]?["text"] == text)!["attempts"]!.AsArray()
            .Select(attempt => (int?)attempt!["status"] ?? 0),
    ];

    /// <summary>What the only participant of a study has said, as the transcript has it.</summary>
    private async Task<IReadOnlyList<string>> SaidAsync(string study)
    {
        var interview = (await Researcher.ListAsync(running.Candor, $"?study={study}"))[0];
        var transcript = await Researcher.TranscriptAsync(running.Candor, (string)interview["id"]!);
        return [.. transcript["messages"]!.AsArray().Where(m => (string?)m!["from"] == "participant").Select(m => (string)m!["text"]!)];
    }

    private static string Event(string channel, string user, string text) =>
        $$$"""
        {"type":"event_callback","team_id":"T0FAKE0001","api_app_id":"A0FAKEAPP1","event_id":"EvOnce{{{user}}}","event_time":1795310292,
         "authorizations":[{"enterprise_id":null,"team_id":"T0FAKE0001","user_id":"U0BOT00001","is_bot":true,"is_enterprise_install":false}],
         "event":{"type":"message","channel_type":"im","channel":"{{{channel}}}","user":"{{{user}}}","text":"{{{text}}}","ts":"{{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}}}.000100"}}
        """;

    private async Task<HttpStatusCode> PostAsync(string path, string body, string type, bool sign, string? encoding = null)
    {
        using var response = await SendAsync(path, body, type, sign, encoding);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string type, bool sign, string? encoding = null)
    {
        var at = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Slack-Request-Timestamp", at);
        request.Headers.Add("X-Slack-Signature", sign
            ? "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackWorkspace.SigningSecret), Encoding.UTF8.GetBytes($"v0:{at}:{body}")))
            : "v0=" + new string('0', 64));
        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        return await running.Candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class Running() : SharedSlack(socket: false);
}
