using System.Security.Cryptography;
using System.Text;

namespace Bot.Host.Stores.Redis;

/// <summary>A Lua script: one operation, carried out whole by the server. The files lie in <c>Scripts</c>.</summary>
internal sealed class RedisScript
{
    private readonly string name;
    private readonly int partitions;

    private RedisScript(string name, int partitions = 0, RedisLeases? leases = null)
    {
        (this.name, this.partitions) = (name, partitions);
        Text = RedisScriptText.Link(name, partitions, leases ?? RedisLeases.Usual);
        Hash = Sha1Of(Text);
    }

    internal static RedisScript Accept { get; } = new("accept");

    internal static RedisScript Bury { get; } = new("bury");

    internal static RedisScript Claim { get; } = new("claim");

    internal static RedisScript ClaimLane { get; } = new("claim_lane");

    internal static RedisScript Commit { get; } = new("commit");

    internal static RedisScript Discard { get; } = new("discard");

    internal static RedisScript Due { get; } = new("due");

    internal static RedisScript Enqueue { get; } = new("enqueue");

    internal static RedisScript Fail { get; } = new("fail");

    internal static RedisScript ForgetLog { get; } = new("forget_log");

    internal static RedisScript Join { get; } = new("join");

    internal static RedisScript LapseLane { get; } = new("lapse_lane");

    internal static RedisScript Park { get; } = new("park");

    internal static RedisScript PutDocument { get; } = new("put_document");

    internal static RedisScript ReadDead { get; } = new("read_dead");

    internal static RedisScript ReadLog { get; } = new("read_log");

    internal static RedisScript ReadMemory { get; } = new("read_memory");

    internal static RedisScript Remove { get; } = new("remove");

    internal static RedisScript Renew { get; } = new("renew");

    internal static RedisScript Replay { get; } = new("replay");

    internal static RedisScript SetRoute { get; } = new("set_route");

    internal static RedisScript Settle { get; } = new("settle");

    /// <summary>A script that looks through partitions: all of them by itself, or, given none, those whose keys it is given.</summary>
    internal static RedisScript Walk(string name, int partitions) => new(name, partitions);

    /// <summary>The same script with leases of other lengths.</summary>
    internal RedisScript With(RedisLeases leases) => new(name, partitions, leases);

    internal string Text { get; }

    /// <summary>What the server calls it, once it has seen the text.</summary>
    internal byte[] Hash { get; }

    // The protocol names scripts by SHA-1; nothing is secured by it.
#pragma warning disable CA5350
    private static byte[] Sha1Of(string text) => SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
}
