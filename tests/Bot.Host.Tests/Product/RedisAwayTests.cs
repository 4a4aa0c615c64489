using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Stores;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>
/// Interviews go on while the shared store is gone, mute, slow, full, read-only or flapping: what was accepted stays, what was not is
/// refused with a time to come back, and service returns by itself.
/// </summary>
public sealed class RedisAwayTests : IAsyncLifetime
{
    private const int Seed = 20261123;
    private const int People = 6;
    private const int AnswersBefore = 3;

    private RedisServer _server = null!;
    private FaultProxy _proxy = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TimeSpan Short => TimeSpan.FromSeconds(10);

    public async ValueTask InitializeAsync()
    {
        _server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "everysec", "--enable-debug-command", "local");
        _proxy = FaultProxy.Start(_server.Port, Seed);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    [InlineData("away")]
    [InlineData("silent")]
    [InlineData("asleep")]
    [InlineData("paused")]
    [InlineData("out of memory")]
    [InlineData("read-only")]
    [InlineData("flapping")]
    [InlineData("cutting connections")]
    public async Task No_answer_is_lost_or_counted_twice_and_service_returns_by_itself(string fault)
    {
        await using var candor = await RunningCandor.StartAsync(("Redis__ConnectionString", _proxy.Address));
        using var begun = new SemaphoreSlim(0);
        var holding = Enumerable.Range(0, People).Select(_ => HoldAsync(candor, begun)).ToList();
        for (var person = 0; person < People; person++)
        {
            await begun.WaitAsync(Cancel);
        }

        var (from, lasts) = (TimeProvider.System.GetTimestamp(), true);
        var watching = WatchAsync(candor, () => lasts);
        await BreakAsync(fault);
        var lasted = TimeProvider.System.GetElapsedTime(from);
        lasts = false;
        var (unready, ready) = await watching;
        var held = await Task.WhenAll(holding);

        foreach (var (chat, participant) in held)
        {
            var finished = await Researcher.FinishedAsync(candor, transcript => Said(transcript, "interviewer").SequenceEqual(chat.All.Where(m => m.IsInterviewer).Select(m => m.Text)));
            InterviewRun.CheckTranscript(finished, chat, participant);
        }

        Assert.Equal(People, (await Researcher.ListAsync(candor)).Count);
        Assert.Empty(held.SelectMany(one => one.Chat.Surprises));
        var refused = held.Sum(one => one.Chat.Refused);
        if (fault is not ("flapping" or "cutting connections"))
        {
            Assert.NotNull(unready);
            Assert.NotEqual(0, refused);
        }

        Evidence.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{fault} for {lasted.TotalSeconds:0} s: {People} interviews, {held.Sum(one => one.Participant.Said.Count)} answers, 0 lost, 0 twice, {refused} calls refused with 503 and Retry-After, not ready after {unready?.TotalSeconds:0.0} s, ready again after {ready.TotalSeconds:0.0} s, seed {Seed}"));
    }

    /// <summary>One whole interview; tells when the first answers were given.</summary>
    private static async Task<(PatientChat Chat, Participant Participant)> HoldAsync(RunningCandor candor, SemaphoreSlim begun)
    {
        var (chat, participant) = (new PatientChat(candor, await Chat.StartAsync(candor, "loyalty", language: "en")), new Participant("en"));
        await InterviewRun.ToTheEndAsync(chat, participant, turn =>
        {
            if (turn == AnswersBefore)
            {
                begun.Release();
            }

            return Task.CompletedTask;
        });
        return (chat, participant);
    }

    /// <summary>Does to the store what the fault says, and takes it back.</summary>
    private async Task BreakAsync(string fault)
    {
        switch (fault)
        {
            case "away":
                _proxy.Set(NetworkFault.Down);
                await PassAsync(TimeSpan.FromSeconds(60));
                _proxy.Set(NetworkFault.None);
                break;
            case "silent":
                _proxy.Set(NetworkFault.Silent);
                await PassAsync(Short);
                _proxy.Set(NetworkFault.None);
                break;
            case "asleep":
                await _server.Database.ExecuteAsync("DEBUG", "SLEEP", Short.TotalSeconds.ToString(CultureInfo.InvariantCulture));
                break;
            case "paused":
                await _server.Database.ExecuteAsync("CLIENT", "PAUSE", Short.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
                await PassAsync(Short);
                break;
            case "out of memory":
                await _server.Database.ExecuteAsync("CONFIG", "SET", "maxmemory", "500000");
                await PassAsync(Short);
                await _server.Database.ExecuteAsync("CONFIG", "SET", "maxmemory", "0");
                break;
            case "read-only":
                await _server.Database.ExecuteAsync("REPLICAOF", "127.0.0.1", "1");
                await PassAsync(Short);
                await _server.Database.ExecuteAsync("REPLICAOF", "NO", "ONE");
                break;
            case "flapping":
                for (var cycle = 0; cycle < 5; cycle++)
                {
                    _proxy.Set(NetworkFault.Down);
                    await PassAsync(TimeSpan.FromSeconds(2));
                    _proxy.Set(NetworkFault.None);
                    await PassAsync(TimeSpan.FromSeconds(2));
                }

                break;
            default:
                for (var second = 0; second < 10; second++)
                {
                    _proxy.ResetAll();
                    await PassAsync(TimeSpan.FromSeconds(1));
                }

                break;
        }
    }

    /// <summary>When the product said that it was not ready, and how long after the end of the fault it was ready to stay.</summary>
    private static async Task<(TimeSpan? Unready, TimeSpan Ready)> WatchAsync(RunningCandor candor, Func<bool> lasts)
    {
        var (started, ended) = (TimeProvider.System.GetTimestamp(), 0L);
        TimeSpan? unready = null;
        while (true)
        {
            using var response = await candor.Http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), Cancel);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                unready ??= TimeProvider.System.GetElapsedTime(started);
            }

            ended = lasts() ? 0 : ended == 0 ? TimeProvider.System.GetTimestamp() : ended;
            if (ended != 0 && response.StatusCode == HttpStatusCode.OK)
            {
                return (unready, TimeProvider.System.GetElapsedTime(ended));
            }

            await PassAsync(TimeSpan.FromMilliseconds(50));
        }
    }

    private static Task PassAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System, Cancel);

    private static IEnumerable<string> Said(JsonObject transcript, string who) =>
        transcript["messages"]!.AsArray().Where(message => (string?)message!["from"] == who).Select(message => (string)message!["text"]!);
}
