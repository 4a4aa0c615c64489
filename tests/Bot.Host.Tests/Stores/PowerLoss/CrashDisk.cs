namespace Bot.Host.Tests.Stores.PowerLoss;

/// <summary>A disk that holds for certain what was synchronised, and of what was written since, nothing or a part.</summary>
/// <param name="folder">Where the files lie that it keeps.</param>
/// <param name="forgets">A synchronisation that it does not make, by the file's name; for a disk that promises less.</param>
internal sealed class CrashDisk(string folder, Func<string, bool>? forgets = null)
{
    private readonly Dictionary<string, MemoryStream> _safe = [];
    private readonly Dictionary<string, List<DiskEvent>> _atRisk = [];
    private readonly Dictionary<(int Thread, string File), int> _syncing = [];

    internal void Take(DiskEvent happened)
    {
        switch (happened)
        {
            case DiskEvent.Written { File: var file } when IsOurs(file):
                AtRisk(file).Add(happened);
                break;

            case DiskEvent.Truncated { File: var file } when IsOurs(file):
                AtRisk(file).Add(happened);
                break;

            case DiskEvent.Deleted { File: var file }:
                _safe.Remove(file);
                _atRisk.Remove(file);
                break;

            case DiskEvent.SyncBegun sync when _atRisk.TryGetValue(sync.File, out var waiting):
                _syncing[(sync.Thread, sync.File)] = waiting.Count;
                break;

            case DiskEvent.Synced sync when _syncing.Remove((sync.Thread, sync.File), out var count) && forgets?.Invoke(sync.File) != true:
                var all = AtRisk(sync.File);
                all.Take(count).ToList().ForEach(change => Apply(Safe(sync.File), change));
                all.RemoveRange(0, Math.Min(count, all.Count));
                break;
        }
    }

    /// <summary>Writes the files as they are found when the power comes back.</summary>
    /// <param name="torn">By what lot a part of what was not safe is there all the same; null for nothing of it.</param>
    internal void Write(string to, Random? torn)
    {
        foreach (var (file, safe) in _safe)
        {
            using var found = new MemoryStream();
            safe.WriteTo(found);
            foreach (var change in torn is null ? [] : _atRisk.GetValueOrDefault(file) ?? [])
            {
                if (change is DiskEvent.Written written && torn!.Next(2) == 0)
                {
                    Apply(found, written with { Bytes = written.Bytes[..torn.Next(1, written.Bytes.Length + 1)] });
                }
            }

            File.WriteAllBytes(Path.Combine(to, Path.GetFileName(file)), found.ToArray());
        }
    }

    private static void Apply(MemoryStream file, DiskEvent change)
    {
        if (change is DiskEvent.Truncated { Length: var length })
        {
            file.SetLength(length);
        }
        else if (change is DiskEvent.Written written)
        {
            file.Position = written.Offset;
            file.Write(written.Bytes);
        }
    }

    /// <summary>The databases and their logs; not the index of a log, which is made anew at every start.</summary>
    private bool IsOurs(string file) => Path.GetDirectoryName(file) == folder && Path.GetFileName(file).Contains(".db", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal);

    private List<DiskEvent> AtRisk(string file)
    {
        Safe(file);
        return _atRisk.TryGetValue(file, out var changes) ? changes : _atRisk[file] = [];
    }

    private MemoryStream Safe(string file) => _safe.TryGetValue(file, out var safe) ? safe : _safe[file] = new();
}
