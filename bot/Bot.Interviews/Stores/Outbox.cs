namespace Bot.Interviews.Stores;

/// <summary>The head of one lane, leased to a sender.</summary>
/// <param name="Epoch">Counts the claims of this message; fences <see cref="ITurnStore.SettleAsync"/> like a turn's epoch does.</param>
/// <param name="Attempts">How often sending was tried before.</param>
/// <param name="EnqueuedAt">When its turn committed: schedules count from here.</param>
public sealed record OutboxHead(
    InterviewId Interview,
    string Lane,
    long Epoch,
    long Sequence,
    string Id,
    int Attempts,
    DateTimeOffset EnqueuedAt,
    ReadOnlyMemory<byte> Payload);

/// <summary>How an attempt to send ended.</summary>
public abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>The receiver has it: the lane moves on.</summary>
    /// <param name="Receipt">Sealed; what later messages of the lane need (the id of a root post). Null leaves the lane's receipt as it is.</param>
    public sealed record Sent(ReadOnlyMemory<byte>? Receipt = null) : Settlement;

    /// <summary>Try again at a time; the lane waits.</summary>
    public sealed record Retry(DateTimeOffset At, string Reason) : Settlement
    {
        /// <summary>Whether it was tried; false puts it off as if it had not been claimed.</summary>
        public bool Counts { get; init; } = true;

        /// <summary>How long the receiver, or our own pace, wants it to wait; null when the attempt failed. No store keeps it.</summary>
        public TimeSpan? Asked { get; init; }
    }

    /// <summary>Parked for the operator; the lane moves on.</summary>
    public sealed record Dead(string Reason) : Settlement;
}

/// <summary>A message that could not be delivered.</summary>
/// <param name="Reason">Says why in words without anybody's text or secrets.</param>
public sealed record DeadLetter(
    InterviewId Interview,
    string Lane,
    long Sequence,
    string Id,
    int Attempts,
    DateTimeOffset EnqueuedAt,
    DateTimeOffset DiedAt,
    string Reason,
    ReadOnlyMemory<byte> Payload);
