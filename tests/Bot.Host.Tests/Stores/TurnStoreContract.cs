using System.Text;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>What every turn store promises. A store inherits this and supplies only how it is opened.</summary>
public abstract partial class TurnStoreContract : IAsyncLifetime
{
    private static int keys;
    private StoreSet? stores;

    /// <summary>The store's clock, and <see cref="Now"/> the caller's: they part only when a test wants it.</summary>
    protected SteppedTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    protected DateTimeOffset Now { get; set; }

    protected ITurnStore Store => stores!.Turns;

    protected InterviewId Interview { get; } = InterviewId.New();

    protected AddressId Anna { get; } = new("anna-1234567890-abcdef");

    protected AddressId Ben { get; } = new("ben--1234567890-abcdef");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty store that lives by a stepped clock and believes its callers' times.</summary>
    protected abstract Task<StoreSet> OpenAsync(TimeProvider time);

    /// <summary>An empty store as in production, with its own clock.</summary>
    protected abstract Task<(StoreSet Stores, TimeProvider Clock)> OpenForProductionAsync();

    public async ValueTask InitializeAsync()
    {
        Now = Time.GetUtcNow();
        stores = await OpenAsync(Time);
    }

    public async ValueTask DisposeAsync()
    {
        await stores!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected void Pass(TimeSpan time)
    {
        Time.Advance(time);
        Now += time;
    }

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(ReadOnlyMemory<byte>? bytes) => bytes is { } known ? Encoding.UTF8.GetString(known.Span) : "(none)";

    protected static string Texts(IEnumerable<InboxEntry>? entries) =>
        entries is null ? "(none)" : string.Join(' ', entries.Select(entry => $"{entry.Sequence}:{entry.Name}{Text(entry.Payload)}"));

    protected static string Texts(IEnumerable<StoredRecord> records) =>
        string.Join(' ', records.Select(record => $"{record.Sequence}:{Text(record.Payload)}"));

    protected Accept Message(string text) => new(
        Interview, Anna, [$"key-{Interlocked.Increment(ref keys)}"], true, Bytes(text), null, null, null, "worker", Now);

    protected async Task<Accepted> Accept(string text) => await Store.AcceptAsync(Message(text), Cancel);

    /// <summary>Accepts a message now, whenever it was written.</summary>
    protected async Task<Accepted> Accept(Accept accept) => await Store.AcceptAsync(accept with { Now = Now }, Cancel);

    /// <summary>Accepts a message and gets the claim that comes with it.</summary>
    protected async Task<Claim> Begin(string text) => (await Accept(text)).Claim ?? throw new InvalidOperationException("no claim");

    protected async Task<Claim?> Claim() => await Store.ClaimAsync(Interview, "other", Now, Cancel);

    /// <summary>A commit of all that was claimed.</summary>
    protected Commit Turn(Claim claim) => new(
        claim.Interview, claim.Epoch, claim.Entries[0].Sequence, claim.Entries.Count, false, Now)
    {
        State = Bytes("state"),
    };

    protected async Task<Committed> Commit(Commit commit) => await Store.CommitAsync(commit, Cancel);

    /// <summary>One whole turn, from message to commit.</summary>
    protected async Task<Committed> Run(Func<Commit, Commit> change)
    {
        var done = await Commit(change(Turn(await Begin("hello"))));
        Assert.Equal(CommitStatus.Done, done.Status);
        return done;
    }

    protected async Task<IReadOnlyList<InterviewId>> Ready() => await Store.FindReadyAsync(Now, 100, Cancel);

    protected static OutboxMessage Post(string lane, string id) => new(lane, id, Bytes($"<{id}>"), DateTimeOffset.UnixEpoch);

    protected async Task<IReadOnlyList<OutboxHead>> ClaimOutbox() => await Store.ClaimOutboxAsync(Now, 100, Cancel);

    protected async Task<bool> Settle(OutboxHead head, Settlement settlement) => await Store.SettleAsync(head, settlement, Now, Cancel);

    protected async Task<IReadOnlyList<DeadLetter>> Dead() => await Store.ListDeadAsync(100, Cancel);

    protected async Task<IReadOnlyList<InterviewId>> Sweep() => await Store.SweepAsync(Now, 100, Cancel);

    protected async Task<LogPage> Log(long after = 0) => await Store.ReadLogAsync(Interview, after, 100, Cancel);
}
