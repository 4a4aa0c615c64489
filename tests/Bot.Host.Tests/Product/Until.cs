using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Waits for conditions of other processes.</summary>
public static class Until
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    public static Task TrueAsync(Func<Task<bool>> condition, string otherwise) => TrueAsync(condition, () => otherwise);

    /// <summary>Waits until a condition holds; what else there was is said when it is known.</summary>
    public static Task TrueAsync(Func<Task<bool>> condition, Func<string> otherwise) =>
        SomeAsync<string>(async () => await condition() ? "" : null, otherwise);

    /// <summary>Waits until there is something, and gives it.</summary>
    public static async Task<T> SomeAsync<T>(Func<Task<T?>> find, Func<string> otherwise)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        while (true)
        {
            if (await find() is { } found)
            {
                return found;
            }

            try
            {
                await Task.Delay(s_between, TimeProvider.System, patience.Token);
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Assert.Fail(otherwise());
            }
        }
    }
}
