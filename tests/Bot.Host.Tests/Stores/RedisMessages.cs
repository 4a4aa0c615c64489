using System.Globalization;
using System.Text;
using Bot.Host.Tests.Product;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>What the tests of a shared Redis send, and how they wait for it.</summary>
internal static class RedisMessages
{
    private static int keys;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A message to an interview of its own, to be claimed with it.</summary>
    internal static Accept Message(string text) => new(
        InterviewId.New(), new("anna-1234567890-abcdef"), [string.Create(CultureInfo.InvariantCulture, $"key-{Interlocked.Increment(ref keys)}")],
        true, Encoding.UTF8.GetBytes(text), null, null, null, "worker", TimeProvider.System.GetUtcNow());

    /// <summary>A message that somebody else is to claim.</summary>
    internal static Accept Waiting(string text) => Message(text) with { Owner = null };

    /// <summary>A commit of all that was claimed.</summary>
    internal static Commit Turn(Claim claim) => new(
        claim.Interview, claim.Epoch, claim.Entries[0].Sequence, claim.Entries.Count, false, TimeProvider.System.GetUtcNow())
    {
        State = Encoding.UTF8.GetBytes("state"),
    };

    /// <summary>Asks again until the store answers.</summary>
    internal static Task<T> OnceBackAsync<T>(Func<ValueTask<T>> ask)
        where T : class => Until.SomeAsync<T>(
            async () =>
            {
                try
                {
                    return await ask();
                }
                catch (StoreUnavailableException)
                {
                    return null;
                }
            },
            () => "The store does not come back.");

    /// <summary>Accepts work at one instance until the other hears of some: hints may be missed.</summary>
    internal static async Task CheckHintsAsync(StoreSet from, StoreSet to)
    {
        var heard = new TaskCompletionSource();
        using var listening = to.Turns.OnWork(() => heard.TrySetResult());
        await Until.TrueAsync(
            async () =>
            {
                await OnceBackAsync(() => from.Turns.AcceptAsync(Waiting("work"), Cancel));
                return heard.Task.IsCompleted;
            },
            "The other instance does not hear of work.");
    }
}
