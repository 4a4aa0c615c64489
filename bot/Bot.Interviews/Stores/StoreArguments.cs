namespace Bot.Interviews.Stores;

/// <summary>Refuses what no store could carry out: faults of the calling code, told apart from faults of the store.</summary>
public static class StoreArguments
{
    /// <summary>The lane of <see cref="DeadLetter"/> that poison is parked on; no message may be sent on it.</summary>
    public const string InboxLane = "inbox";

    /// <exception cref="ArgumentException">There is no deduplication key, or an empty one.</exception>
    public static void Check(Accept accept)
    {
        if (accept.DedupeKeys.Count == 0)
        {
            throw new ArgumentException("An activity needs at least one deduplication key.", nameof(accept));
        }

        for (var i = 0; i < accept.DedupeKeys.Count; i++)
        {
            if (string.IsNullOrEmpty(accept.DedupeKeys[i]))
            {
                throw new ArgumentException("A deduplication key is empty.", nameof(accept));
            }
        }
    }

    /// <exception cref="ArgumentException">The commit contradicts itself.</exception>
    public static void Check(Commit commit)
    {
        if (commit.Processed < 1)
        {
            throw new ArgumentException("A commit processes at least one entry.", nameof(commit));
        }

        if (commit.FoldsMemory && commit.Memory is null)
        {
            throw new ArgumentException("Folding memory needs the record that replaces it.", nameof(commit));
        }

        for (var i = 0; i < commit.Outbox.Count; i++)
        {
            Check(commit.Outbox[i]);
        }
    }

    /// <exception cref="ArgumentException">The lane has no name, or the one that is kept for poison.</exception>
    public static void Check(OutboxMessage message)
    {
        if (message.Lane is "" or InboxLane)
        {
            throw new ArgumentException($"A message cannot be sent on the lane \"{message.Lane}\".", nameof(message));
        }
    }
}
