using System.Security.Cryptography;
using System.Text;

namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// Seals and opens the records of one owner with the keys that its salt gives. Safe to share between threads. It is never
/// disposed: whoever holds it may go on after the vault has forgotten it.
/// </summary>
public sealed class Sealer
{
    private readonly Lock gate = new();
    private readonly MasterKeys masters;
    private readonly byte[] salt;
    private readonly string name;
    private readonly string owner;
    private readonly AesGcm current;
    private readonly Dictionary<byte, AesGcm> older = [];

    internal Sealer(MasterKeys masters, ReadOnlySpan<byte> salt, string name, string owner)
    {
        this.masters = masters;
        this.salt = salt.ToArray();
        this.name = name;
        this.owner = owner;
        current = Derive(masters.CurrentId);
    }

    /// <summary>Seals content as a record of one kind of this owner.</summary>
    public byte[] Seal(RecordKind kind, ReadOnlySpan<byte> content) => Seal(kind, owner, null, content);

    /// <summary>Opens what was sealed as this kind of record of this owner.</summary>
    /// <exception cref="SealedDataException">See <see cref="SealedDataFault"/>.</exception>
    public byte[] Open(RecordKind kind, ReadOnlySpan<byte> sealing) => Open(kind, owner, sealing);

    internal byte[] Seal(RecordKind kind, string recordOwner, int? hour, ReadOnlySpan<byte> content)
    {
        lock (gate)
        {
            return Envelope.Seal(current, masters.CurrentId, hour, kind, recordOwner, content);
        }
    }

    internal byte[] Open(RecordKind kind, string recordOwner, ReadOnlySpan<byte> sealing)
    {
        var (keyId, _) = Envelope.Read(sealing, kind, recordOwner);
        lock (gate)
        {
            return Envelope.Open(KeyOf(keyId), sealing, kind, recordOwner);
        }
    }

    private AesGcm KeyOf(byte id)
    {
        if (id == masters.CurrentId)
        {
            return current;
        }

        if (!older.TryGetValue(id, out var key))
        {
            older[id] = key = Derive(id);
        }

        return key;
    }

    private AesGcm Derive(byte id) => new(masters.Derive(id, salt, Encoding.UTF8.GetBytes($"candor/1/{name}")), Envelope.Tag);
}
