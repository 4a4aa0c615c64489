using System.Collections;

namespace Bot.Adaptive.Sources;

/// <summary>Collects findings while files are loaded, so that all of them are reported at once. Used by one loader at a time.</summary>
public sealed class Diagnostics : IReadOnlyCollection<Diagnostic>
{
    private const int MostSuggestions = 10;
    private readonly List<Diagnostic> _found = [];

    public int Count => _found.Count;

    public bool HasErrors => _found.Exists(d => d.Severity == Severity.Error);

    /// <summary>
    /// The nearest of some known names to one that is not known, if it is near enough to suggest. Nobody reads a suggestion for
    /// each of a thousand mistakes, so past some findings there are none.
    /// </summary>
    internal string? Nearest(string name, IEnumerable<string> known) => _found.Count < MostSuggestions ? Names.Nearest(name, known) : null;

    public void Error(string file, Position at, string message) => _found.Add(new(file, at, Severity.Error, message));

    public void Warn(string file, Position at, string message) => _found.Add(new(file, at, Severity.Warning, message));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <summary>In reading order: by file, then line, then column.</summary>
    public IEnumerator<Diagnostic> GetEnumerator() => _found
        .OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.At.Line).ThenBy(d => d.At.Column)
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
