using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Stores;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Whole interviews with Redis as the store, which may go away in the middle.</summary>
public sealed partial class RedisInterviewTests : IAsyncLifetime
{
    private RedisServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private (string, string)[] Settings => [("Redis__ConnectionString", _server.ConnectionString), ("Redis__Durability", "strict")];

    public async ValueTask InitializeAsync() => _server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_same_interview_gives_the_same_transcript_as_with_the_embedded_store()
    {
        var (holding, holdingToo) = (HoldAsync(), HoldAsync(Settings));
        var (embedded, shared) = (await holding, await holdingToo);

        Assert.Equal(embedded.Markdown, shared.Markdown);
        Assert.Equal(embedded.Json, shared.Json);
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_costs_no_answer_and_none_comes_twice()
    {
        await using var candor = await RunningCandor.StartAsync(Settings);
        var chat = await Chat.StartAsync(candor, "loyalty", language: "en");
        var participant = new Participant("en");
        var heard = await chat.HearAsync(m => m.Kind == "consent");
        for (var turn = 1; !heard.Any(m => m.Ended); turn++)
        {
            var answer = participant.AnswerTo(heard[^1]);
            heard = turn switch
            {
                3 => await SayWhileAwayAsync(candor, chat, answer),
                5 or 6 => await SayAndKillAsync(candor, chat, answer),
                _ => await chat.SayAsync(answer),
            };
        }

        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(candor, "complete"), chat, participant);
    }

    [Fact]
    public async Task An_instance_with_a_key_of_its_own_does_not_join_an_installation_that_has_another()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var first = await RunningCandor.StartAsync(Settings);

        var (code, output) = await RunningCandor.RunAsync(["--urls", "http://127.0.0.1:0"], Settings);
        var key = await File.ReadAllTextAsync(Path.Combine(first.Folder, "master.key"), Cancel);
        await using var second = await RunningCandor.StartAsync([.. Settings, ("Keys__Master", key.Trim())]);

        Assert.Equal(1, code);
        Assert.Contains("Candor cannot start:\nThis store was begun with another master key", output, StringComparison.Ordinal);
        Assert.Contains("Keys__Master=current,older", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interview_is_replayed_identically_by_a_server_and_by_a_terminal_alone()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync(Settings);
        var chat = await Chat.StartAsync(candor, "churn", language: "en");
        await InterviewRun.ToTheEndAsync(chat, new Participant("en", vague: true));
        string[] replay = ["replay", (string)(await Researcher.OnlyAsync(candor, "complete"))["id"]!, "--data", candor.Folder];

        var served = await CommandRun.InAsync(candor.Folder, replay, Settings);
        await candor.StopAsync();
        var alone = await CommandRun.InAsync(candor.Folder, replay, Settings);

        Assert.Equal((0, ""), (served.Code, served.Errors));
        Assert.Matches(@"^identical: (\d+) of \1 turns, [1-9]\d* follow-up decisions$", served.Output.Split('\n')[^1]);
        Assert.Equal(served.Output, alone.Output);
    }

    [Fact]
    public async Task What_is_published_at_one_instance_begins_at_the_other_and_who_is_in_the_middle_keeps_the_revision()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var first = await RunningCandor.StartAsync(Settings);
        var key = await File.ReadAllTextAsync(Path.Combine(first.Folder, "master.key"), Cancel);
        (string, string)[] shared = [.. Settings, ("Keys__Master", key.Trim())];
        await using var second = await RunningCandor.StartAsync(shared);
        var (before, participant) = (await Chat.StartAsync(second, "churn", language: "en"), new Participant("en"));
        var last = await InterviewRun.BeginAsync(before, participant, answers: 0);

        await StudyAsync(first, shared, "edit", "churn", "change question 1 to What set you off?");
        await StudyAsync(first, shared, "edit", "1", "former wording of question 1: What had set you off?");
        var published = await StudyAsync(first, shared, "publish", "1");
        await Until.TrueAsync(async () => (await FirstQuestionsAsync(second)).Contains("What set you off?", StringComparison.Ordinal), "The other instance does not begin what was published.");
        await InterviewRun.GoOnAsync(before, participant, last);

        Assert.Contains("revision 2", published.Output, StringComparison.Ordinal);
        Assert.Contains("What set you off?", await FirstQuestionsAsync(first), StringComparison.Ordinal);
        var kept = Assert.Single(await Researcher.ListAsync(second), one => (string?)one["status"] == "complete");
        Assert.Equal(1, (int)kept["studyRevision"]!);
        Assert.DoesNotContain(before.All, m => m.Text.Contains("What set you off?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is gone")]
    [InlineData("hangs")]
    public async Task While_the_server_does_not_answer_nothing_is_accepted_and_readiness_says_why(string fault)
    {
        Assert.SkipUnless(LongRun.IsOn || fault == "is gone", LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync(Settings);
        var chat = await Chat.StartAsync(candor, "loyalty", language: "en");
        await chat.HearAsync(m => m.Kind == "consent");

        await (fault == "hangs" ? _server.SignalAsync("STOP") : _server.KillAsync());
        var (posting, asking) = (PostAsync(candor, chat), GetAsync(candor, "/healthz/ready"));
        var (posted, ready) = (await posting, await asking);
        var live = await GetAsync(candor, "/healthz/live");
        await (fault == "hangs" ? _server.SignalAsync("CONT") : _server.RestartAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, posted.Status);
        Assert.Contains("repeat the call after the time in Retry-After", posted.Body, StringComparison.Ordinal);
        Assert.True(posted.RetryAfter > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains("store does not answer", ready.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "live"), live);
        await ReadyAsync(candor);
    }

    [Fact]
    public async Task A_warm_turn_takes_two_round_trips_to_the_server_whatever_the_length_of_the_interview()
    {
        await using var candor = await RunningCandor.StartAsync(Settings);
        var chat = await Chat.StartAsync(candor, "loyalty", language: "en");
        var participant = new Participant("en");
        var heard = await chat.HearAsync(m => m.Kind == "consent");
        for (var turn = 1; turn <= 9; turn++)
        {
            if (turn is 4 or 9)
            {
                var before = await LogLengthAsync();
                await using var monitor = await RedisMonitor.StartAsync(_server, Cancel);
                await chat.PostAsync(participant.AnswerTo(heard[^1]));
                await Until.TrueAsync(async () => await LogLengthAsync() >= before + 2, "There is no answer.");
                var commands = await monitor.StopAsync(_server);
                Assert.True(commands.Count == 2, string.Join(Environment.NewLine, commands));
                heard = await chat.HearAsync(m => m.IsInterviewer);
            }
            else
            {
                heard = await chat.SayAsync(participant.AnswerTo(heard[^1]));
            }
        }
    }

    [Fact]
    public async Task A_start_that_promises_more_than_the_server_keeps_is_refused()
    {
        await _server.Database.ExecuteAsync("CONFIG", "SET", "appendonly", "no");

        var (code, output) = await RunningCandor.RunAsync(["--urls", "http://127.0.0.1:0"], Settings);

        Assert.Equal(1, code);
        Assert.Contains("Candor cannot start", output, StringComparison.Ordinal);
        Assert.Contains("needs appendonly yes on the server", output, StringComparison.Ordinal);
    }

    /// <summary>What a new interview says up to its first question.</summary>
    private static async Task<string> FirstQuestionsAsync(RunningCandor candor)
    {
        var chat = await Chat.StartAsync(candor, "churn", language: "en");
        var consent = await chat.HearAsync(m => m.Kind == "consent");
        var heard = await chat.SayAsync(new Participant("en").AnswerTo(consent[^1]));
        return string.Join('\n', heard.Select(m => m.Text));
    }

    private static async Task<CommandRun> StudyAsync(RunningCandor candor, (string, string)[] settings, params string[] words)
    {
        var run = await CommandRun.InAsync(candor.Folder, ["study", .. words, "--data", candor.Folder], settings);
        Assert.True(run.Code == 0, run.Errors);
        return run;
    }

    private async Task<IReadOnlyList<ChatMessage>> SayWhileAwayAsync(RunningCandor candor, Chat chat, string answer)
    {
        await _server.KillAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync(candor, chat, answer)).Status);
        await _server.RestartAsync();
        await ReadyAsync(candor);
        return await chat.SayAsync(answer);
    }

    /// <summary>The server dies as soon as the answer was accepted, which is before, during or after the turn.</summary>
    private async Task<IReadOnlyList<ChatMessage>> SayAndKillAsync(RunningCandor candor, Chat chat, string answer)
    {
        var id = await chat.PostAsync(answer);
        await _server.KillAsync();
        await _server.RestartAsync();
        await ReadyAsync(candor);
        return await chat.HearAsync(m => m.ReplyTo == id);
    }

    private static Task ReadyAsync(RunningCandor candor) =>
        Until.TrueAsync(async () => (await GetAsync(candor, "/healthz/ready")).Status == HttpStatusCode.OK, "The product does not become ready again.");

    private async Task<long> LogLengthAsync()
    {
        var logs = (string[])(await _server.Database.ExecuteAsync("KEYS", "ivw:{p*}:????????????????????g"))!;
        return await _server.Database.ListLengthAsync(Assert.Single(logs));
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(RunningCandor candor, string path)
    {
        using var response = await candor.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<(HttpStatusCode Status, string Body, TimeSpan? RetryAfter)> PostAsync(RunningCandor candor, Chat chat, string text = "Yes")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/v3/directline/conversations/{chat.Conversation}/activities", UriKind.Relative))
        {
            Content = new StringContent(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString(), MediaTypeHeaderValue.Parse("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using var response = await candor.Http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel), response.Headers.RetryAfter?.Delta);
    }

    /// <summary>A whole interview; its downloads without ids, times and the words of probes, which are drawn by lot.</summary>
    private static async Task<(string Markdown, string Json)> HoldAsync(params (string, string)[] settings)
    {
        await using var candor = await RunningCandor.StartAsync(settings);
        var chat = await Chat.StartAsync(candor, "loyalty", language: "en");
        await InterviewRun.ToTheEndAsync(chat, new Participant("en"));
        var transcript = await Researcher.OnlyAsync(candor, "complete");
        var id = (string)transcript["id"]!;
        return (
            Compared((await GetAsync(candor, $"/research/interviews/{id}.md")).Body, transcript),
            Compared((await GetAsync(candor, $"/research/interviews/{id}.json")).Body, transcript));
    }

    private static string Compared(string download, JsonObject transcript)
    {
        var probes = transcript["messages"]!.AsArray().Where(m => (string?)m!["kind"] == "probe").Select(m => (string)m!["text"]!);
        var same = probes.Aggregate(
            download.Replace((string)transcript["id"]!, "(id)", StringComparison.Ordinal),
            (text, probe) => text.Replace(probe, "(probe)", StringComparison.Ordinal));
        return Pseudonym().Replace(Time().Replace(same, "(time)"), "(pseudonym)");
    }

    [GeneratedRegex(
        """
        \d{4}-\d\d-\d\dT[\d:.]+\+00:00|\d+\ \w{3}\ \d{4},\ \d\d\\?:\d\d\ UTC|(?<=Duration:\*\*\ ).*|(?<="durationSeconds":\ )\d+
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Time();

    [GeneratedRegex("P-[0-9A-Z]{6}")]
    private static partial Regex Pseudonym();
}
