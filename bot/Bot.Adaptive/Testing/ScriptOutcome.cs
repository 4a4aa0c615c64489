using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Testing;

/// <summary>How a conversation script ended: passed when nothing failed and nothing was found wrong while loading.</summary>
/// <param name="Failure">What was said, what was expected, and at which line of the script; null when everything matched.</param>
/// <param name="Findings">What loading found.</param>
public sealed record ScriptOutcome(string? Failure, IReadOnlyList<Diagnostic> Findings)
{
    public bool Passed => Failure is null && !Findings.Any(f => f.Severity == Severity.Error);

    public override string ToString() =>
        Passed ? "passed" : Failure ?? string.Join('\n', Findings.Where(f => f.Severity == Severity.Error));
}
