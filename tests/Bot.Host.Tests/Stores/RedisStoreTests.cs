using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public sealed class RedisTurnStoreTests(RedisServer server) : TurnStoreContract, IClassFixture<RedisServer>
{
    protected override Task<StoreSet> OpenAsync(TimeProvider time) => server.OpenEmptyAsync(time, Cancel);

    protected override async Task<(StoreSet Stores, TimeProvider Clock)> OpenForProductionAsync() =>
        (await server.OpenEmptyAsync(null, Cancel), TimeProvider.System);
}

public sealed class RedisCatalogueTests(RedisServer server) : CatalogueContract, IClassFixture<RedisServer>
{
    protected override Task<StoreSet> OpenAsync() => server.OpenEmptyAsync(null, TestContext.Current.CancellationToken);
}

public sealed class RedisKeyStoreTests(RedisServer server) : KeyStoreContract, IClassFixture<RedisServer>
{
    protected override Task<StoreSet> OpenAsync() => server.OpenEmptyAsync(null, TestContext.Current.CancellationToken);
}
