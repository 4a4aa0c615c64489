using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Testing;

/// <summary>How a conversation script ended: passed when nothing failed and nothing was found wrong while loading.</summary>
/// <param name="Fault">What was not as the script says; null when everything matched.</param>
/// <param name="Findings">What loading found.</param>
public sealed record ScriptOutcome(ScriptFault? Fault, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>What was said, what was expected, and at which line of the script; null when everything matched.</summary>
    public string? Failure => Fault?.ToString();

    /// <summary>The conversation as far as it was as expected.</summary>
    public IReadOnlyList<ScriptLine> Conversation { get; init; } = [];

    /// <summary>How many replies were as expected.</summary>
    public int Replies => Conversation.Count(line => !line.FromUser);

    public bool Passed => Fault is null && !Findings.Any(f => f.Severity == Severity.Error);

    public override string ToString() =>
        Passed ? "passed" : Failure ?? string.Join('\n', Findings.Where(f => f.Severity == Severity.Error));
}
