using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>What every key store promises.</summary>
public abstract class KeyStoreContract : IAsyncLifetime
{
    private static readonly byte[] First = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Second = [.. Enumerable.Range(100, 32).Select(i => (byte)i)];
    private StoreSet? stores;

    private IKeyStore Keys => stores!.Keys;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<StoreSet> OpenAsync();

    public async ValueTask InitializeAsync() => stores = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await stores!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_salt_that_nobody_made_is_not_there() => Assert.Null(await Keys.GetAsync("catalogue", Cancel));

    [Fact]
    public async Task The_first_proposal_becomes_the_salt()
    {
        Assert.Equal(First, (await Keys.GetOrAddAsync("catalogue", First, Cancel)).ToArray());
        Assert.Equal(First, (await Keys.GetOrAddAsync("catalogue", Second, Cancel)).ToArray());
        Assert.Equal(First, (await Keys.GetAsync("catalogue", Cancel))!.Value.ToArray());
    }

    [Fact]
    public async Task Names_have_salts_of_their_own()
    {
        await Keys.GetOrAddAsync("interview/a", First, Cancel);

        Assert.Equal(Second, (await Keys.GetOrAddAsync("interview/b", Second, Cancel)).ToArray());
    }

    [Fact]
    public async Task Concurrent_proposals_agree()
    {
        var salts = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
            Convert.ToHexString((await Keys.GetOrAddAsync("catalogue", new byte[] { (byte)i }, Cancel)).Span))));

        Assert.Single(salts.Distinct());
    }

    [Fact]
    public async Task A_deleted_salt_is_gone_and_deleting_it_again_is_no_fault()
    {
        await Keys.GetOrAddAsync("interview/a", First, Cancel);

        await Keys.DeleteAsync("interview/a", Cancel);
        await Keys.DeleteAsync("interview/a", Cancel);

        Assert.Null(await Keys.GetAsync("interview/a", Cancel));
        Assert.Equal(Second, (await Keys.GetOrAddAsync("interview/a", Second, Cancel)).ToArray());
    }
}
