using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// Names things without telling what they are: HMAC-SHA256 over a purpose and parts, each with its length in front, cut to
/// 128 bits, in 22 characters of base64url.
/// </summary>
internal sealed class KeyedHash(ReadOnlySpan<byte> master)
{
    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, master.ToArray(), 32, [], "candor/1/names"u8.ToArray());

    internal string Of(string purpose, params ReadOnlySpan<string> parts)
    {
        var size = SizeOf(purpose);
        foreach (var part in parts)
        {
            size += SizeOf(part);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(size);
        var written = Write(buffer, purpose);
        foreach (var part in parts)
        {
            written += Write(buffer.AsSpan(written), part);
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, buffer.AsSpan(0, written), hash);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return Base64Url.EncodeToString(hash[..16]);
    }

    private static int SizeOf(string part) => sizeof(int) + Encoding.UTF8.GetByteCount(part);

    private static int Write(Span<byte> buffer, string part)
    {
        var length = Encoding.UTF8.GetBytes(part, buffer[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(buffer, length);
        return sizeof(int) + length;
    }
}
