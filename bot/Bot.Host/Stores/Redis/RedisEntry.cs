using System.Buffers.Text;
using System.Text;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Redis;

/// <summary>Reads a waiting entry in the form that library.lua describes.</summary>
internal static class RedisEntry
{
    internal static InboxEntry Read(long sequence, byte[] row)
    {
        ReadOnlySpan<byte> rest = row.AsSpan(1);
        var accepted = Number(ref rest)!.Value;
        var log = Number(ref rest);
        var name = rest[..rest.IndexOf((byte)'\n')];
        return new(
            sequence,
            row[0] switch
            {
                (byte)'A' or (byte)'a' => InboxKind.Activity,
                (byte)'t' => InboxKind.Timer,
                (byte)'j' => InboxKind.Job,
                _ => throw new FormatException("Redis holds an entry of an unknown kind: a newer version of this program wrote it."),
            },
            name.IsEmpty ? "" : Encoding.UTF8.GetString(name),
            row[0] == (byte)'A',
            DateTimeOffset.FromUnixTimeMilliseconds(accepted),
            log,
            row.AsMemory(row.Length - rest.Length + name.Length + 1));
    }

    /// <summary>A number and the space behind it; null when there is only the space.</summary>
    private static long? Number(ref ReadOnlySpan<byte> rest)
    {
        var known = Utf8Parser.TryParse(rest, out long number, out var length);
        rest = rest[(length + 1)..];
        return known ? number : null;
    }
}
