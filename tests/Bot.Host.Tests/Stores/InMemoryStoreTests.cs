using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;

namespace Bot.Host.Tests.Stores;

public sealed class InMemoryTurnStoreTests : TurnStoreContract
{
    protected override Task<StoreSet> OpenAsync(TimeProvider time) => Task.FromResult(InMemoryStore.Open(time, trustsCallers: true));

    protected override Task<(StoreSet Stores, TimeProvider Clock)> OpenForProductionAsync() =>
        Task.FromResult((InMemoryStore.Open(TimeProvider.System), TimeProvider.System));
}

public sealed class InMemoryCatalogueTests : CatalogueContract
{
    protected override Task<StoreSet> OpenAsync() => Task.FromResult(InMemoryStore.Open(TimeProvider.System));
}

public sealed class InMemoryKeyStoreTests : KeyStoreContract
{
    protected override Task<StoreSet> OpenAsync() => Task.FromResult(InMemoryStore.Open(TimeProvider.System));
}
