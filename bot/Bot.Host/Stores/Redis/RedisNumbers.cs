using System.Buffers.Binary;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Reads the numbers that an answer begins with, packed one after the other as MessagePack.</summary>
internal ref struct RedisNumbers(ReadOnlySpan<byte> packed)
{
    private ReadOnlySpan<byte> rest = packed;

    internal RedisNumbers(RedisValue packed)
        : this((byte[]?)packed)
    {
    }

    internal readonly bool AtEnd => rest.IsEmpty;

    /// <summary>What follows the numbers that were read.</summary>
    internal readonly ReadOnlySpan<byte> Rest => rest;

    internal long Next() => NextOrNull() ?? throw Unexpected();

    internal DateTimeOffset NextTime() => DateTimeOffset.FromUnixTimeMilliseconds(Next());

    /// <summary>A number, or null where there is nothing (nil or false).</summary>
    internal long? NextOrNull()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            < 0x80 => kind,
            0xc0 or 0xc2 => null,
            0xcc => Take(1)[0],
            0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            _ => throw Unexpected(),
        };
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (rest.Length < length)
        {
            throw Unexpected();
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private static FormatException Unexpected() => new("Redis answered something else than the number that must be there.");
}
