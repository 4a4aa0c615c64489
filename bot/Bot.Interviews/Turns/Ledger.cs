using System.Collections.Immutable;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// What has been asked and what came of it. "Mandatory, once" lives here and not in the flow: a question that stands in
/// the ledger is not asked again, whatever goto, repeat or a hand-made flow tries.
/// </summary>
public sealed record Ledger(ImmutableSortedDictionary<string, LedgerLine> Lines)
{
    public static Ledger Empty { get; } = new(ImmutableSortedDictionary.Create<string, LedgerLine>(StringComparer.Ordinal));

    /// <summary>The line of a question; null when it was never asked.</summary>
    public LedgerLine? Find(string questionId) => Lines.GetValueOrDefault(questionId);

    /// <summary>Whether the question has been asked, or was settled without asking.</summary>
    public bool Has(string questionId) => Lines.ContainsKey(questionId);

    public Ledger With(string questionId, LedgerLine line) => new(Lines.SetItem(questionId, line));
}

/// <summary>One question in the ledger.</summary>
/// <param name="Status"><see cref="CoverageStatus.Open"/> while it is being asked.</param>
/// <param name="Probes">How many follow-ups it had.</param>
/// <param name="Slots">The slots that are covered.</param>
/// <param name="Answers">Sequence numbers of the participant's messages that answer it.</param>
public sealed record LedgerLine(CoverageStatus Status, int Probes, ImmutableArray<string> Slots, ImmutableArray<long> Answers)
{
    /// <summary>Just asked.</summary>
    public static LedgerLine Asked { get; } = new(CoverageStatus.Open, 0, [], []);

    public bool IsOpen => Status == CoverageStatus.Open;
}
