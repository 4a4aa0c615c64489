namespace Bot.Interviews.Privacy.Sealing;

/// <summary>Why sealed data did not open.</summary>
public enum SealedDataFault
{
    /// <summary>The master key that sealed it is not listed.</summary>
    UnknownKey,

    /// <summary>It was changed, cut, or belongs to another place.</summary>
    Tampered,

    /// <summary>Its salt was deleted: the person's data was erased or has expired.</summary>
    Shredded,

    /// <summary>A newer version of the program wrote it.</summary>
    UnknownFormat,
}

/// <summary>Sealed data cannot be opened. The message never holds keys or content.</summary>
public sealed class SealedDataException : Exception
{
    public SealedDataException()
    {
    }

    public SealedDataException(string message)
        : base(message)
    {
    }

    public SealedDataException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public SealedDataException(SealedDataFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    public SealedDataFault Fault { get; }
}
