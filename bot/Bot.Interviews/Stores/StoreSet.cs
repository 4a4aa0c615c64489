namespace Bot.Interviews.Stores;

/// <summary>The three stores that belong together, opened and closed as one.</summary>
public sealed record StoreSet(ITurnStore Turns, ICatalogue Catalogue, IKeyStore Keys) : IAsyncDisposable
{
    /// <summary>Closes what lies under them; closing twice is no fault.</summary>
    public Func<ValueTask>? Closing { get; init; }

    public ValueTask DisposeAsync() => Closing?.Invoke() ?? default;
}
