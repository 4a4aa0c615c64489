using Bot.Adaptive.Sources;

namespace Bot.Host.Library;

/// <summary>The flows have errors: the process does not start, and says all of them.</summary>
public sealed class FlowException(IReadOnlyList<Diagnostic> findings)
    : Exception(string.Join(Environment.NewLine, findings))
{
    public IReadOnlyList<Diagnostic> Findings { get; } = findings;
}
