using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Stores.PowerLoss;

/// <summary>
/// Reads what strace notes of a process and its threads, in order. Whatever puts something at risk counts from where it begins,
/// what makes something safe from where it has ended: so no image is kinder than a disk could be.
/// </summary>
internal static partial class StraceLog
{
    private const string Unfinished = "<unfinished ...>";

    /// <summary>What goes before the command of the process: the process stays a child of whoever starts it.</summary>
    internal static string[] Command(string log) =>
        ["strace", "-D", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "400000", "-e", "trace=pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,sendmsg,sendto", "-o", log];

    /// <summary>Whether the process has ended and all of it is noted.</summary>
    internal static bool IsWhole(string log)
    {
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(stream.Length, 400), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd().EndsWith("+++", StringComparison.Ordinal);
    }

    internal static IEnumerable<DiskEvent> Read(string log)
    {
        var open = new Dictionary<int, (string Name, string Arguments)>();
        foreach (var line in File.ReadLines(log))
        {
            if (Resumed().Match(line) is { Success: true } resumed)
            {
                var resumedBy = Number(resumed, 1);
                if (open.Remove(resumedBy, out var begun) && Ended(resumedBy, begun.Name, begun.Arguments, resumed.Groups[2].Value) is { } ended)
                {
                    yield return ended;
                }
            }
            else if (Call().Match(line) is { Success: true } call)
            {
                var (thread, name, rest) = (Number(call, 1), call.Groups[2].Value, call.Groups[3].Value);
                var unfinished = rest.EndsWith(Unfinished, StringComparison.Ordinal);
                if (!unfinished && Failed(rest))
                {
                    continue;
                }

                if (Begun(thread, name, rest) is { } begun)
                {
                    yield return begun;
                }

                if (unfinished)
                {
                    open[thread] = (name, rest);
                }
                else if (Ended(thread, name, rest, rest) is { } ended)
                {
                    yield return ended;
                }
            }
        }
    }

    private static DiskEvent? Begun(int thread, string name, string rest) => name switch
    {
        "pwrite64" => Place().Match(rest) is { Success: true } place
            ? new DiskEvent.Written(FileOf(rest), long.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture), Bytes(rest))
            : throw new InvalidDataException($"A write without a place: {rest[..Math.Min(200, rest.Length)]}"),
        "ftruncate" => new DiskEvent.Truncated(FileOf(rest), long.Parse(Length().Match(rest).Groups[1].Value, CultureInfo.InvariantCulture)),
        "unlink" or "unlinkat" => new DiskEvent.Deleted(Encoding.UTF8.GetString(Bytes(rest))),
        "fsync" or "fdatasync" => new DiskEvent.SyncBegun(thread, FileOf(rest)),
        _ => new DiskEvent.Sent(Encoding.UTF8.GetString(Bytes(rest))),
    };

    private static DiskEvent.Synced? Ended(int thread, string name, string arguments, string result) =>
        name is "fsync" or "fdatasync" && !Failed(result) ? new(thread, FileOf(arguments)) : null;

    private static bool Failed(string result) => Answer().Match(result) is not { Success: true };

    private static string FileOf(string arguments)
    {
        var path = Descriptor().Match(arguments).Groups[1].Value;
        return path.StartsWith("\\x", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Unhex(path)) : path;
    }

    /// <summary>All texts among the arguments, one after the other.</summary>
    private static byte[] Bytes(string arguments) => [.. Quoted().Matches(arguments).SelectMany(text => Unhex(text.Groups[1].Value))];

    private static byte[] Unhex(string text) => Convert.FromHexString(text.Replace("\\x", "", StringComparison.Ordinal));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+)\s+(\w+)\((.*)$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(\d+)\s+<\.\.\. \w+ resumed>(.*)$")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^\d+<([^>]*)>")]
    private static partial Regex Descriptor();

    [GeneratedRegex(@"""((?:\\x[0-9a-f]{2})*)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@""", \d+, (\d+)(?:\)| <)")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\d+<[^>]*>[^,]*, (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"\)\s+= \d+")]
    private static partial Regex Answer();
}
