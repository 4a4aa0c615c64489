using System.Collections.Concurrent;
using System.Text;
using Bot.Host.Delivery;
using Bot.Host.Tests.Pages;
using Bot.Host.Tests.Product;
using Bot.Host.Tests.Stores;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests.Delivery;

/// <summary>The sender over a store in memory, with receivers that answer, hang or break our code.</summary>
public sealed class OutboxSenderTests : IAsyncDisposable
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly StoreSet _stores = InMemoryStore.Open(TimeProvider.System, trustsCallers: true);
    private readonly Vault _vault;
    private readonly Receiver _quick = new("quick", _ => Task.FromResult<Settlement>(new Settlement.Sent()));
    private readonly Receiver _stuck = new("stuck", async cancellation =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        throw new InvalidOperationException("It never comes to this.");
    });
    private readonly Receiver _breaking = new("breaking", _ => throw new InvalidOperationException("a fault of ours"));
    private readonly OutboxSender _sender;

    public OutboxSenderTests()
    {
        _vault = new(MasterKeys.Parse(Key), _stores.Keys, TimeProvider.System);
        _sender = new(
            _stores.Turns,
            _vault,
            new ChatSender(_stores.Turns, [], new Nobody(), TimeProvider.System),
            new ResearcherSender(_stores.Turns, new AnyInterview(), [_quick, _stuck, _breaking], TimeProvider.System),
            new Destinations(TimeProvider.System),
            TimeProvider.System,
            NullLogger<OutboxSender>.Instance)
        {
            LastSends = TimeSpan.FromMilliseconds(50),
        };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_hangs_has_a_quarter_of_the_places_and_holds_up_nobody()
    {
        for (var i = 0; i < Destinations.Places; i++)
        {
            await LeaveAsync("stuck:one");
        }

        await _sender.StartAsync(Cancel);
        await Until.TrueAsync(() => Task.FromResult(_stuck.Ids.Count == Destinations.PlacesForOne), "It was not sent to.");
        for (var i = 0; i < Destinations.Places; i++)
        {
            await LeaveAsync($"quick:{i}");
        }

        await Until.TrueAsync(() => Task.FromResult(_quick.Ids.Count == Destinations.Places), "Others were held up.");
        Assert.Equal(Destinations.PlacesForOne, _stuck.Ids.Count);
    }

    [Fact]
    public async Task A_message_that_breaks_our_code_is_a_dead_letter_and_its_neighbours_arrive()
    {
        await LeaveAsync("breaking:one");
        for (var attempt = 1; attempt < 5; attempt++)
        {
            var head = Assert.Single(await _stores.Turns.ClaimOutboxAsync(TimeProvider.System.GetUtcNow(), 10, Cancel));
            await _stores.Turns.SettleAsync(head, new Settlement.Retry(head.EnqueuedAt, "It could not be sent."), TimeProvider.System.GetUtcNow(), Cancel);
        }

        await LeaveAsync("quick:one");
        await _sender.StartAsync(Cancel);

        await Until.TrueAsync(async () => _quick.Ids.Count == 1 && (await _stores.Turns.CountBacklogAsync(Cancel)).Dead == 1, "The neighbour did not arrive, or the letter is not dead.");
        var letter = Assert.Single(await _stores.Turns.ListDeadAsync(10, Cancel));
        Assert.Equal(("It could not be sent (InvalidOperationException).", 5), (letter.Reason, letter.Attempts));
    }

    [Fact]
    public async Task A_stop_claims_nothing_more_and_settles_what_it_has_to_interrupt_as_tried()
    {
        await LeaveAsync("stuck:one");
        await _sender.StartAsync(Cancel);
        await Until.TrueAsync(() => Task.FromResult(_stuck.Ids.Count == 1), "It was not sent to.");

        await _sender.StopAsync(Cancel);
        await LeaveAsync("quick:one");

        var later = TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(1);
        var head = Assert.Single(await _stores.Turns.ClaimOutboxAsync(later, 10, Cancel), head => head.Attempts > 0);
        Assert.Empty(_quick.Ids);
        Assert.Equal(1, head.Attempts);
        Assert.True(SendAttempt.Of(head, later).MayHaveArrived);
    }

    public async ValueTask DisposeAsync()
    {
        await _sender.StopAsync(CancellationToken.None);
        _sender.Dispose();
        await _stores.DisposeAsync();
    }

    /// <summary>An interview with one message for researchers.</summary>
    private async Task<InterviewId> LeaveAsync(string target)
    {
        var accepted = await _stores.Turns.AcceptAsync(RedisMessages.Message("hello"), Cancel);
        var claim = accepted.Claim!;
        var sealer = await _vault.GetAsync(claim.Interview, Cancel);
        await _stores.Turns.CommitAsync(
            RedisMessages.Turn(claim) with
            {
                Outbox = [new("researcher:0", $"msg_{claim.Interview}", sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes(target)), TimeProvider.System.GetUtcNow())],
            },
            Cancel);
        return claim.Interview;
    }

    private sealed class Receiver(string scheme, Func<CancellationToken, Task<Settlement>> answer) : IResearcherChannel
    {
        public ConcurrentQueue<string> Ids { get; } = new();

        public string Scheme => scheme;

        public async Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
        {
            Ids.Enqueue(message.Id);
            return new(await answer(cancellation));
        }
    }

    /// <summary>Every interview looks like the sample.</summary>
    private sealed class AnyInterview : IArchive
    {
        public ValueTask<IReadOnlyList<InterviewSummary>> ListAsync(string? study, DateTimeOffset? before, int limit, CancellationToken cancellation) => new([]);

        public ValueTask<Transcript?> FindAsync(string id, CancellationToken cancellation) => new(SampleTranscripts.Complete);

        public ValueTask<IReadOnlyList<TranscriptEntry>?> FindRecordAsync(string id, CancellationToken cancellation) => new((IReadOnlyList<TranscriptEntry>?)null);
    }

    private sealed class Nobody : IReachability
    {
        public ValueTask NoteAsync(ChatPlace to, string? refusal, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
