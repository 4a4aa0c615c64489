using System.Text;

namespace Bot.Host.Control;

/// <summary>Where a server that holds a data directory takes commands: a Unix socket in it, for its owner alone.</summary>
internal static class ControlPath
{
    private const string Name = "candor.sock";

    // sockaddr_un of Linux has 108 bytes, the last of which is zero; elsewhere it has fewer, but never less than 104.
    private const int LongestPath = 103;

    public static string Of(string directory) => Path.Combine(Path.GetFullPath(directory), Name);

    /// <summary>Whether the system takes a path for a socket at all.</summary>
    public static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) <= LongestPath;
}
