namespace Bot.Conformance;

/// <summary>
/// Cases that are known to fail, each with the reason: <c>id | reason</c> on a line. A case that fails without being listed
/// is a problem, and so is a listed one that passes, so that the list can only shrink.
/// </summary>
public sealed class KnownFailures
{
    /// <summary>Where the list is, from the top of the repository.</summary>
    public const string File = "tests/Bot.Adaptive.Tests/Conformance/known-failures.txt";

    private readonly Dictionary<string, string> _reasons;

    private KnownFailures(Dictionary<string, string> reasons) => _reasons = reasons;

    /// <summary>Ids and reasons, in the order of ids.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries => _reasons.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Reads the list that is checked in.</summary>
    public static KnownFailures Read() => new(
        System.IO.File.ReadLines(Path.Combine(Repository.Root, File))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    /// <summary>Why a case is known to fail; null when it is not listed.</summary>
    public string? ReasonFor(string id) => _reasons.GetValueOrDefault(id);

    /// <summary>What is wrong with a result; null when it is as the list says. An entry whose case does not occur is no complaint.</summary>
    public string? Problem(CaseResult result) => (result.Failure, ReasonFor(result.Id)) switch
    {
        ({ } failure, null) => $"{result.Id}: {failure}",
        (null, not null) when result.Passed => $"{result.Id} passes: take it off {File}",
        _ => null,
    };
}
