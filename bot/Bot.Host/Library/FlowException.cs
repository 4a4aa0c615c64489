using Bot.Adaptive.Sources;

namespace Bot.Host.Library;

/// <summary>The flows have errors: the process does not start, and says all of them.</summary>
/// <param name="folder">Where the flows lie: findings name files relative to it.</param>
public sealed class FlowException(string folder, IReadOnlyList<Diagnostic> findings)
    : Exception($"There are errors in the flows of {folder}:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}")
{
    public IReadOnlyList<Diagnostic> Findings { get; } = findings;
}
