using Bot.Host.Stores;
using Bot.Host.Stores.Sqlite;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public sealed class SqliteTurnStoreTests : TurnStoreContract
{
    protected override Task<StoreSet> OpenAsync(TimeProvider time) => SqliteDirectory.OpenAsync(new StoreClock(time, trustsCallers: true), Cancel);

    protected override async Task<(StoreSet Stores, TimeProvider Clock)> OpenForProductionAsync() =>
        (await SqliteDirectory.OpenAsync(new StoreClock(TimeProvider.System), Cancel), TimeProvider.System);
}

public sealed class SqliteCatalogueTests : CatalogueContract
{
    protected override Task<StoreSet> OpenAsync() =>
        SqliteDirectory.OpenAsync(new StoreClock(TimeProvider.System), TestContext.Current.CancellationToken);
}

public sealed class SqliteKeyStoreTests : KeyStoreContract
{
    protected override Task<StoreSet> OpenAsync() =>
        SqliteDirectory.OpenAsync(new StoreClock(TimeProvider.System), TestContext.Current.CancellationToken);
}

/// <summary>Opens stores in directories that vanish with them.</summary>
internal static class SqliteDirectory
{
    internal static async Task<StoreSet> OpenAsync(StoreClock clock, CancellationToken cancellation)
    {
        var directory = Directory.CreateTempSubdirectory("candor-store-").FullName;
        var stores = await SqliteStore.OpenAsync(new StorageOptions(directory), clock, cancellation);
        return stores with
        {
            Closing = async () =>
            {
                await stores.DisposeAsync();
                Directory.Delete(directory, recursive: true);
            },
        };
    }
}
