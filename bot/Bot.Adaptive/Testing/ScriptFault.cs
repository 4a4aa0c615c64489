using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Testing;

/// <summary>The first thing in a script that is not as it says.</summary>
/// <param name="File">The script.</param>
/// <param name="At">The action that noticed.</param>
/// <param name="What">What is wrong, when it is not only a difference of texts.</param>
public sealed record ScriptFault(string File, Position At, string What)
{
    /// <summary>The texts of which one was expected; empty when no text was.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>What was said instead; null when no text was expected.</summary>
    public string? Got { get; init; }

    /// <summary><c>file:line:column: what</c>, with what was expected and what was said.</summary>
    public override string ToString() =>
        $"{File}:{At.Line}:{At.Column}: {What}{(Got is null ? "" : $" {string.Join(", ", Expected.Select(one => $"\"{one}\""))}\n     but got \"{Got}\"")}";
}
