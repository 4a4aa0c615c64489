namespace Bot.Interviews.Stores.InMemory;

/// <summary>Opens stores that live as long as the process.</summary>
public static class InMemoryStore
{
    /// <param name="time">The clock that leases end by.</param>
    /// <param name="trustsCallers">See <see cref="StoreClock"/>.</param>
    public static StoreSet Open(TimeProvider time, bool trustsCallers = false) =>
        new(new InMemoryTurnStore(new StoreClock(time, trustsCallers)), new InMemoryCatalogue(), new InMemoryKeyStore());
}
