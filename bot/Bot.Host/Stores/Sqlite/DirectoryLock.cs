using System.Globalization;
using System.Text;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// Keeps a data directory for one process. The operating system holds the lock and drops it when the process ends, however
/// it ends; the number in the file is only for the message.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    private const string LockName = "candor.lock";
    private const string OwnerName = "candor.pid";
    private readonly FileStream held;

    private DirectoryLock(FileStream held) => this.held = held;

    /// <exception cref="StoreUnavailableException">Another process has the directory, or it cannot be written.</exception>
    internal static DirectoryLock Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var held = new FileStream(
                Path.Combine(directory, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            File.WriteAllText(OwnerPath(directory), Environment.ProcessId.ToString(CultureInfo.InvariantCulture), Encoding.ASCII);
            return new(held);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StoreUnavailableException(
                $"The data directory {Path.GetFullPath(directory)} cannot be written. Give the server's user write access to it, or choose another with Storage__Directory.", refused);
        }
        catch (IOException taken)
        {
            throw new StoreUnavailableException(
                $"The data directory {Path.GetFullPath(directory)} is in use by {Owner(directory)}. Stop that server, or choose another directory with Storage__Directory; several servers share their data through Redis__ConnectionString.", taken);
        }
    }

    public void Dispose() => held.Dispose();

    private static string OwnerPath(string directory) => Path.Combine(directory, OwnerName);

    private static string Owner(string directory) =>
        File.Exists(OwnerPath(directory)) ? $"process {File.ReadAllText(OwnerPath(directory), Encoding.ASCII)}" : "another process";
}
