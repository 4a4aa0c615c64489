namespace Bot.Interviews.Stores;

/// <summary>The store cannot answer now: its server is gone, its disk is full, its deadline passed. What was asked may or may not have happened; asking again is safe.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
