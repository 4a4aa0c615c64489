namespace Bot.Interviews.Stores;

/// <summary>Bounds that every store keeps (reliability plan, section 2.7).</summary>
public static class StoreLimits
{
    /// <summary>Entries that may wait in one inbox; further ones are answered <see cref="AcceptStatus.Full"/>. Jobs and timers are never refused.</summary>
    public const int Inbox = 50;

    /// <summary>Entries that a claim hands out at once.</summary>
    public const int ClaimedEntries = 16;

    /// <summary>Deduplication keys kept per interview once they are older than <see cref="DedupeAlwaysKept"/>.</summary>
    public const int DedupeKeys = 200;

    /// <summary>No deduplication key younger than this is ever dropped.</summary>
    public static readonly TimeSpan DedupeAlwaysKept = TimeSpan.FromHours(1);

    /// <summary>No deduplication key older than this is kept.</summary>
    public static readonly TimeSpan DedupeNeverKept = TimeSpan.FromDays(7);

    /// <summary>How long a claim is safe from other claims unless renewed.</summary>
    public static readonly TimeSpan TurnLease = TimeSpan.FromSeconds(30);

    /// <summary>How long the head of a lane belongs to one sender: longer than the longest send.</summary>
    public static readonly TimeSpan SendLease = TimeSpan.FromSeconds(60);

    /// <summary>How long a tombstone refuses redeliveries to an erased interview.</summary>
    public static readonly TimeSpan Tombstone = TimeSpan.FromDays(30);

    /// <summary>Deduplication keys this young at an erasure stay with the tombstone, so that late redeliveries are known.</summary>
    public static readonly TimeSpan TombstoneKeys = TimeSpan.FromHours(24);

    /// <summary>How long an interview is kept that no turn has committed yet: nobody has consented to anything.</summary>
    public static readonly TimeSpan Uncommitted = TimeSpan.FromMinutes(30);

    /// <summary>How long a dead letter waits for an operator.</summary>
    public static readonly TimeSpan DeadLetter = TimeSpan.FromDays(30);

    /// <summary>How far a caller's clock may differ from the store's before it is clamped.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);
}
