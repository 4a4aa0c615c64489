using System.Security.Cryptography;
using System.Text;
using Bot.Interviews.Privacy.Sealing;

namespace Bot.Host.Stores;

/// <summary>
/// The master key of an installation that was given none: a file beside the data, readable by its owner alone. Convenient,
/// and no protection against whoever gets hold of the whole directory.
/// </summary>
public static partial class KeyFile
{
    /// <summary>Its name within the data directory.</summary>
    public const string Name = "master.key";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the key, made on the first start. Of several processes that make one at once all get the same.</summary>
    /// <param name="directory">Is created if need be.</param>
    /// <exception cref="FormatException">The file holds something else.</exception>
    public static async Task<MasterKeys> LoadOrCreateAsync(string directory, ILogger logger, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var path = Path.GetFullPath(Path.Combine(directory, Name));
        if (!File.Exists(path))
        {
            await CreateAsync(path, cancellation);
        }

        LogUse(logger, MasterKeys.Setting, path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            LogOpenToOthers(logger, path);
        }

        var content = await File.ReadAllTextAsync(path, cancellation);
        try
        {
            return MasterKeys.Parse(content);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{path} holds no master key. Restore it from a backup; without it nothing that is stored can be read. ({wrong.Message})", wrong);
        }
    }

    private static async Task CreateAsync(string path, CancellationToken cancellation)
    {
        var draft = $"{path}.{Environment.ProcessId}.{RandomNumberGenerator.GetHexString(8)}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            await using (var file = new FileStream(draft, options))
            {
                var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
                await file.WriteAsync(Encoding.ASCII.GetBytes(key + "\n"), cancellation);
                file.Flush(flushToDisk: true);
            }

            // Moving without overwriting is a link and an unlink: whole or not at all, and the first one wins.
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its key counts.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    [LoggerMessage(1, LogLevel.Warning,
        "{Setting} is not set: data is sealed with the key in {Path}. Whoever has that file and the data can read everything; losing it loses everything. Move its content into {Setting} before real people are interviewed")]
    private static partial void LogUse(ILogger logger, string setting, string path);

    [LoggerMessage(2, LogLevel.Warning, "{Path} can be read by others than its owner. Run: chmod 600 {Path}")]
    private static partial void LogOpenToOthers(ILogger logger, string path);
}
