using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>An embedded store beside the one in service, for a rehearsal: in a folder of its own that goes with it.</summary>
public static class SqliteStage
{
    /// <summary>Opens one; closing it leaves nothing behind.</summary>
    /// <exception cref="StoreUnavailableException">There is no place for one.</exception>
    public static async Task<StoreSet> OpenAsync(TimeProvider time, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("candor-rehearsal-");
        try
        {
            var stores = await SqliteStore.OpenAsync(new StorageOptions(folder.FullName), new StoreClock(time), cancellation);
            return stores with { Closing = () => CloseAsync(stores, folder) };
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    private static async ValueTask CloseAsync(StoreSet stores, DirectoryInfo folder)
    {
        await stores.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
