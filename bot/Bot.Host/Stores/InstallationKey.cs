using System.Security.Cryptography;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores;

/// <summary>
/// Holds a process to the master key that its store was begun with. With another one it would find nobody's interview and
/// open nobody's words; two instances that each made a key file of their own would do so to each other.
/// </summary>
internal static class InstallationKey
{
    private const string Collection = "this-installation";
    private const string Document = "master-key";

    /// <summary>Writes down on the first start what tells the oldest key of the list from others, and compares on every other.</summary>
    /// <exception cref="StoreUnavailableException">The store was begun with another key.</exception>
    public static async Task CheckAsync(ICatalogue catalogue, MasterKeys keys, CancellationToken cancellation)
    {
        var mine = keys.DeriveFor("installation");
        if (await catalogue.PutAsync(Collection, Document, mine, expectedTag: null, cancellation) is null
            && await catalogue.GetAsync(Collection, Document, cancellation) is { } first
            && !CryptographicOperations.FixedTimeEquals(first.Content.Span, mine))
        {
            throw new StoreUnavailableException(
                $"This store was begun with another master key: nothing in it could be read. Set {MasterKeys.Setting} to a list that ends with that key, for example {MasterKeys.Setting}=current,older. "
                + $"An instance that was given none has it in the file {KeyFile.Name} of its data directory; all instances need the same.");
        }
    }
}
