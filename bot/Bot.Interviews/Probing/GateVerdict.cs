using System.Collections.Immutable;

namespace Bot.Interviews.Probing;

/// <summary>Whether a text may be sent, and everything that speaks against it.</summary>
public sealed record GateVerdict(ImmutableArray<GateFailure> Failures)
{
    public bool Passed => Failures.IsEmpty;
}

/// <summary>One thing that speaks against a text.</summary>
/// <param name="Span">The words that offend, as they stand in the text; the whole text where no part of it does.</param>
public sealed record GateFailure(GateRule Rule, string Span);
