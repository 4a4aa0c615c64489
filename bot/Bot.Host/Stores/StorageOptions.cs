namespace Bot.Host.Stores;

/// <summary>Where the embedded store lives.</summary>
/// <param name="Directory">A folder of its own, on a local disk; made if need be. Setting <c>Storage__Directory</c>.</param>
public sealed record StorageOptions(string Directory)
{
    /// <summary>The least that <see cref="MaxBytes"/> may be: 1 MiB.</summary>
    public const long LeastBytes = 1 << 20;

    /// <summary>How many bytes the database may take; null for as many as the disk has. Setting <c>Storage__MaxBytes</c>.</summary>
    public long? MaxBytes { get; init; }

    /// <exception cref="ArgumentException">Names the setting and gives an example.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Directory))
        {
            throw new ArgumentException("Storage__Directory is empty: name the folder for the data, for example Storage__Directory=./data");
        }

        if (Directory.Contains('\0', StringComparison.Ordinal) || File.Exists(Directory))
        {
            throw new ArgumentException($"Storage__Directory \"{Directory}\" is not a folder: name one, for example Storage__Directory=./data");
        }

        if (MaxBytes < LeastBytes)
        {
            throw new ArgumentException("Storage__MaxBytes is less than 1048576 (1 MiB): leave it out, or give more, for example Storage__MaxBytes=10737418240");
        }
    }
}
