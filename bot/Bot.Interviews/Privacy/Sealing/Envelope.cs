using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
#if CHAOS
using Bot.Interviews.Faults;
#endif

namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// The form of everything stored: <c>format, key id, [hour], nonce, ciphertext, tag</c>. AES-256-GCM; the header, the record's
/// kind and its owner are authenticated. Overhead: 30 bytes, 33 with the hour of an ingress key.
/// </summary>
internal static class Envelope
{
    /// <summary>Sealed with a key of the record's owner.</summary>
    internal const byte Owned = 1;

    /// <summary>Sealed with the ingress key of an hour; three bytes of hours since 1970 follow the key id.</summary>
    internal const byte Ingress = 2;

    internal const int Nonce = 12;
    internal const int Tag = 16;
    private const int HourSize = 3;
    private const int OnStack = 256;

    internal static byte[] Seal(AesGcm key, byte keyId, int? hour, RecordKind kind, string owner, ReadOnlySpan<byte> content)
    {
        var header = HeaderSize(hour is not null);
        var sealing = new byte[header + Nonce + content.Length + Tag];
        sealing[0] = hour is null ? Owned : Ingress;
        sealing[1] = keyId;
        if (hour is { } written)
        {
            sealing[2] = (byte)(written >> 16);
            BinaryPrimitives.WriteUInt16BigEndian(sealing.AsSpan(3), (ushort)written);
        }

        var nonce = sealing.AsSpan(header, Nonce);
        RandomNumberGenerator.Fill(nonce);
        var size = AssociatedSize(header, owner);
        var associated = size <= OnStack ? stackalloc byte[OnStack] : new byte[size];
        associated = Associate(associated, sealing.AsSpan(0, header), kind, owner);
        key.Encrypt(nonce, content, sealing.AsSpan(header + Nonce, content.Length), sealing.AsSpan(sealing.Length - Tag), Bound(associated));
        return sealing;
    }

    /// <exception cref="SealedDataException">It was changed or belongs elsewhere.</exception>
    internal static byte[] Open(AesGcm key, ReadOnlySpan<byte> sealing, RecordKind kind, string owner)
    {
        var header = HeaderSize(sealing[0] == Ingress);
        var content = new byte[sealing.Length - header - Nonce - Tag];
        var size = AssociatedSize(header, owner);
        var associated = size <= OnStack ? stackalloc byte[OnStack] : new byte[size];
        associated = Associate(associated, sealing[..header], kind, owner);
        try
        {
            key.Decrypt(sealing.Slice(header, Nonce), sealing.Slice(header + Nonce, content.Length), sealing[^Tag..], content, Bound(associated));
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw Tampered(kind, owner, mismatch);
        }

        return content;
    }

    /// <summary>Checks the form and reads which key is wanted.</summary>
    /// <exception cref="SealedDataException">It is no envelope, or a newer one.</exception>
    internal static (byte KeyId, int? Hour) Read(ReadOnlySpan<byte> sealing, RecordKind kind, string owner)
    {
        if (sealing.Length > 0 && sealing[0] > Ingress)
        {
            throw new SealedDataException(
                SealedDataFault.UnknownFormat,
                $"A record ({kind} of {owner}) has format {sealing[0]}, which this version does not know. Run the newer version that wrote it.");
        }

        if (sealing.Length == 0 || sealing[0] == 0 || sealing.Length < HeaderSize(sealing[0] == Ingress) + Nonce + Tag)
        {
            throw Tampered(kind, owner, null);
        }

        return (sealing[1], sealing[0] == Ingress ? (sealing[2] << 16) | BinaryPrimitives.ReadUInt16BigEndian(sealing[3..]) : null);
    }

    private static int HeaderSize(bool ingress) => ingress ? 2 + HourSize : 2;

    /// <summary>Whose it is and what, which sealing binds.</summary>
#if CHAOS
    private static Span<byte> Bound(Span<byte> associated) => Protection.IsOff(Protection.Seal) ? [] : associated;
#else
    private static Span<byte> Bound(Span<byte> associated) => associated;
#endif

    private static int AssociatedSize(int header, string owner) => header + 1 + Encoding.UTF8.GetByteCount(owner);

    private static Span<byte> Associate(Span<byte> associated, ReadOnlySpan<byte> header, RecordKind kind, string owner)
    {
        header.CopyTo(associated);
        associated[header.Length] = (byte)kind;
        var written = Encoding.UTF8.GetBytes(owner, associated[(header.Length + 1)..]);
        return associated[..(header.Length + 1 + written)];
    }

    private static SealedDataException Tampered(RecordKind kind, string owner, Exception? cause) => new(
        SealedDataFault.Tampered,
        $"A record ({kind} of {owner}) does not open: it was changed, cut, or belongs to another place.",
        cause);
}
