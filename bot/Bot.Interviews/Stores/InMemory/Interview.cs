namespace Bot.Interviews.Stores.InMemory;

/// <summary>All that is known of one interview. Times are milliseconds.</summary>
internal sealed class Interview
{
    public required long CreatedAt { get; init; }

    public required Predecessor? Predecessor { get; init; }

    public required HashSet<AddressId> Addresses { get; init; }

    public List<InboxEntry> Inbox { get; } = [];

    public long Sequence { get; set; }

    public long Epoch { get; set; }

    /// <summary>When the lease ends; null when nobody has the interview.</summary>
    public long? LeasedUntil { get; set; }

    public long Version { get; set; }

    /// <summary>The epoch of the newest commit and the last entry that it processed.</summary>
    public (long Epoch, long Through) LastCommit { get; set; }

    /// <summary>How often the run of an entry failed.</summary>
    public (long Sequence, int Count) Failures { get; set; }

    public byte[]? State { get; set; }

    public List<byte[]> Memory { get; } = [];

    public List<byte[]> Transcript { get; } = [];

    /// <summary>The log sequence before the first record of <see cref="Log"/>.</summary>
    public long LogBase { get; set; }

    public List<byte[]> Log { get; } = [];

    public long LogCount => LogBase + Log.Count;

    public Dictionary<string, KnownActivity> Known { get; } = [];

    public Dictionary<long, byte[]> Replies { get; } = [];

    public bool Closed { get; set; }

    public long? ExpiresAt { get; set; }

    public long? LogExpiresAt { get; set; }

    public Dictionary<string, long> Timers { get; } = [];

    public Listing? Listing { get; set; }

    public long OutboxSequence { get; set; }

    public Dictionary<string, Lane> Lanes { get; } = [];

    public Dictionary<string, byte[]> Receipts { get; } = [];

    public Dictionary<(string Lane, long Sequence), Dead> Dead { get; } = [];

    public bool IsLeased(long clock) => LeasedUntil > clock;

    public bool IsOwnedBy(long epoch) => LeasedUntil is not null && Epoch == epoch;

    public bool IsExpired(long now) =>
        ExpiresAt <= now || (Version == 0 && CreatedAt + (long)StoreLimits.Uncommitted.TotalMilliseconds <= now);
}

/// <summary>What was accepted under a deduplication key.</summary>
internal sealed record KnownActivity(long At, long Sequence, long? LogSequence);

/// <summary>Messages that wait, and what is known of sending the first one.</summary>
internal sealed class Lane
{
    public List<Waiting> Messages { get; } = [];

    /// <summary>When the head may be sent.</summary>
    public long Due { get; set; }

    public long Epoch { get; set; }

    public int Attempts { get; set; }

    public long? LeasedUntil { get; set; }
}

internal sealed record Waiting(long Sequence, string Id, long EnqueuedAt, long NotBefore, byte[] Payload);

/// <param name="Entry">For poison: the entry as it waited.</param>
internal sealed record Dead(DeadLetter Letter, long DiedAt, InboxEntry? Entry);

/// <summary>What is left of an interview that is gone, so that late redeliveries find out.</summary>
/// <param name="ErasedAt">Null for one that expired: nobody asked for its messages to be refused.</param>
internal sealed record Tombstone(
    HashSet<AddressId> Addresses, HashSet<string> Keys, long? ErasedAt, long EndsAt, long LogCount);
