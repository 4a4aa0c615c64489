using System.Runtime.Versioning;
using Bot.Host.Stores;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores.InMemory;
using Xunit;

namespace Bot.Host.Tests.Stores;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private readonly string directory = Path.Combine(Directory.CreateTempSubdirectory("candor-key-").FullName, "data");
    private readonly RecordedLog log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string KeyPath => Path.Combine(directory, KeyFile.Name);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(directory)!, recursive: true);

    [Fact]
    public async Task The_first_start_makes_a_key_for_its_owner_alone_and_warns()
    {
        await KeyFile.LoadOrCreateAsync(directory, log, Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal([KeyFile.Name], Directory.GetFiles(directory).Select(Path.GetFileName));
        Assert.Contains("Keys__Master is not set", log.Lines.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(File.ReadAllText(KeyPath).Trim(), log.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_starts_use_the_same_key()
    {
        var first = Name(await KeyFile.LoadOrCreateAsync(directory, log, Cancel));

        Assert.Equal(first, Name(await KeyFile.LoadOrCreateAsync(directory, log, Cancel)));
    }

    [Fact]
    public async Task Starts_at_the_same_moment_agree_on_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(async () =>
            Name(await KeyFile.LoadOrCreateAsync(directory, log, Cancel)))));

        Assert.Single(keys.Distinct());
        Assert.Equal([KeyFile.Name], Directory.GetFiles(directory).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_key_file_is_refused_with_what_to_do()
    {
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(KeyPath, "", Cancel);

        var refusal = await Assert.ThrowsAsync<FormatException>(() => KeyFile.LoadOrCreateAsync(directory, log, Cancel));

        Assert.Contains(KeyPath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it from a backup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_file_that_others_can_read_is_named_in_the_log()
    {
        await KeyFile.LoadOrCreateAsync(directory, log, Cancel);
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        await KeyFile.LoadOrCreateAsync(directory, log, Cancel);

        Assert.Contains("chmod 600", log.Lines[^1], StringComparison.Ordinal);
    }

    private static string Name(MasterKeys keys) =>
        new Vault(keys, new InMemoryKeyStore(), TimeProvider.System).Address("a", "b", "c", "d").Value;
}
