namespace Bot.Host.Tests.Stores.PowerLoss;

/// <summary>What a traced process did, as far as a disk or a client can tell.</summary>
internal abstract record DiskEvent
{
    internal sealed record Written(string File, long Offset, byte[] Bytes) : DiskEvent;

    internal sealed record Truncated(string File, long Length) : DiskEvent;

    internal sealed record Deleted(string File) : DiskEvent;

    /// <summary>A synchronisation begins: what was written before it is safe when it has ended.</summary>
    internal sealed record SyncBegun(int Thread, string File) : DiskEvent;

    internal sealed record Synced(int Thread, string File) : DiskEvent;

    /// <summary>Bytes are about to leave for a client.</summary>
    internal sealed record Sent(string Text) : DiskEvent;
}
