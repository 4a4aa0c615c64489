using System.Buffers.Binary;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// The numbers that a script is given, packed one after the other as MessagePack, which the server unpacks by itself: many small
/// values cost more than they carry.
/// </summary>
/// <param name="capacity">How many numbers there may be.</param>
internal ref struct RedisHead(int capacity)
{
    private const int Widest = 9;
    private readonly Span<byte> buffer = new byte[capacity * Widest];
    private int length;

    internal void Add(long? number)
    {
        switch (number)
        {
            case null:
                buffer[length++] = 0xc0;
                break;
            case >= 0 and < 128:
                buffer[length++] = (byte)number;
                break;
            default:
                buffer[length] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(buffer[(length + 1)..], number.Value);
                length += Widest;
                break;
        }
    }

    internal void Add(bool flag) => Add(flag ? 1 : 0);

    internal void Add(DateTimeOffset? time) => Add(time?.ToUnixTimeMilliseconds());

    internal readonly RedisValue Pack() => buffer[..length].ToArray();
}
