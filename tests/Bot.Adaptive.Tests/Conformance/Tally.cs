using Xunit;

namespace Bot.Adaptive.Tests.Conformance;

/// <summary>
/// Counts cases and holds them against known-failures.txt (<c>id | reason</c> on a line): a case that fails without being
/// listed is a failure, and so is a listed one that passes, so that the list can only shrink.
/// </summary>
internal sealed class Tally
{
    private readonly Dictionary<string, string> _known;
    private readonly SortedDictionary<string, (int Passed, int Run)> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private Tally(Dictionary<string, string> known) => _known = known;

    public static Tally Open() => new(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conformance", "known-failures.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    /// <summary>Counts one case.</summary>
    /// <param name="group">The line of the summary on which it counts.</param>
    /// <param name="id">Its name in the data.</param>
    /// <param name="failure">Null when it passed.</param>
    public void Count(string group, string id, string? failure)
    {
        var (passed, run) = _counts.GetValueOrDefault(group);
        _counts[group] = (passed + (failure is null ? 1 : 0), run + 1);
        if ((failure is null) == _known.ContainsKey(id))
        {
            _problems.Add(failure is null ? $"{id} passes: take it off known-failures.txt" : $"{id}: {failure}");
        }
    }

    public void Close()
    {
        foreach (var (group, (passed, run)) in _counts)
        {
            Evidence.Note($"{group}: {passed} of {run}");
        }

        Assert.True(_problems.Count == 0, string.Join('\n', _problems));
    }
}
