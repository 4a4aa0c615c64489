using System.Security.Cryptography;
using System.Text;

namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// The keys that all others are derived from: the current one, which seals, and older ones, which still open. To rotate, put
/// a new key in front of the list; the last one also names addresses, so it stays for as long as people from its time return.
/// </summary>
public sealed class MasterKeys
{
    /// <summary>The setting that holds them, as messages name it.</summary>
    public const string Setting = "Keys__Master";

    private const int Size = 32;
    private const string Advice = "Make one with: openssl rand -base64 32";
    private readonly (byte Id, byte[] Key)[] keys;

    private MasterKeys((byte Id, byte[] Key)[] keys) => this.keys = keys;

    /// <summary>The id of the key that seals: a byte derived from it, stored in every envelope.</summary>
    public byte CurrentId => keys[0].Id;

    internal ReadOnlySpan<byte> Oldest => keys[^1].Key;

    /// <summary>Reads the setting: keys of 32 bytes in base64, the current one first, separated by commas.</summary>
    /// <exception cref="FormatException">Says which entry is wrong and how to make a right one, and never repeats it.</exception>
    public static MasterKeys Parse(string setting)
    {
        var entries = setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0)
        {
            throw new FormatException($"{Setting} is empty. {Advice}");
        }

        var keys = new (byte Id, byte[] Key)[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var key = Read(entries[i], i + 1);
            keys[i] = (IdOf(key), key);
            var twin = Array.FindIndex(keys, 0, i, earlier => earlier.Id == keys[i].Id);
            if (twin >= 0)
            {
                throw new FormatException(
                    $"{Setting}: keys {twin + 1} and {i + 1} are the same or cannot be told apart; replace the newer one. {Advice}");
            }
        }

        return new(keys);
    }

    /// <summary>
    /// A key of 32 bytes for a purpose outside the stores, such as signing tokens. The same for ever, while the oldest master
    /// key is listed.
    /// </summary>
    public byte[] DeriveFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys[^1].Key, Size, [], Encoding.UTF8.GetBytes($"candor/1/purpose/{purpose}"));

    internal byte[] Derive(byte id, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        foreach (var (known, key) in keys)
        {
            if (known == id)
            {
                var derived = new byte[Size];
                HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, info);
                return derived;
            }
        }

        throw new SealedDataException(
            SealedDataFault.UnknownKey,
            $"Data was sealed with a master key (id {id:x2}) that {Setting} does not list. Add that key to the end of the list: current,older,…");
    }

    private static byte[] Read(string entry, int number)
    {
        var key = new byte[entry.Length];
        if (!Convert.TryFromBase64String(entry, key, out var length))
        {
            throw new FormatException($"{Setting}: key {number} is not base64. {Advice}");
        }

        return length == Size
            ? key[..Size]
            : throw new FormatException($"{Setting}: key {number} has {length} bytes instead of {Size}. {Advice}");
    }

    private static byte IdOf(byte[] key) => HMACSHA256.HashData(key, "candor/1/id"u8)[0];
}
