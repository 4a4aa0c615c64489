using System.Collections.Immutable;
using Bot.Interviews.Language;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Probing;

/// <summary>
/// Everything that the decision over a follow-up rests on, and nothing else: a decision is replayed by deciding again
/// over the inputs that it carries.
/// </summary>
public sealed record FollowUpInputs
{
    public required Depth Depth { get; init; }

    public required bool Mandatory { get; init; }

    public required ImmutableArray<SlotState> Slots { get; init; }

    /// <summary>Words of the newest answer.</summary>
    public required int Words { get; init; }

    /// <summary>Whether the newest answer answers at all.</summary>
    public required bool IsReal { get; init; }

    /// <summary>Cues of the newest answer.</summary>
    public required AnswerCues Cues { get; init; }

    /// <summary>Cues of all answers to the question so far.</summary>
    public required AnswerCues AllCues { get; init; }

    /// <summary>How many answers to the question said that it depends.</summary>
    public required int Depends { get; init; }

    /// <summary>Whether the newest answer repeats an earlier one.</summary>
    public required bool Repeats { get; init; }

    /// <summary>Whether an answer that was short, or none, has already had its follow-up.</summary>
    public required bool ShortProbed { get; init; }

    /// <summary>The follow-ups that the question has had.</summary>
    public required ImmutableArray<AskedProbe> Probes { get; init; }

    public required InterviewBudget Budget { get; init; }

    /// <summary>What a model said about the newest answer; null without one.</summary>
    public FollowUpRating? Rating { get; init; }

    /// <summary>Takes the inputs from an interview.</summary>
    /// <param name="answers">To the question, oldest first: the first to the question itself, each later one to the follow-up before it. At least one.</param>
    /// <param name="probes">The follow-ups that were asked, oldest first: one fewer than answers.</param>
    /// <param name="covered">Slots that were found covered before.</param>
    /// <exception cref="ArgumentException">There is no answer.</exception>
    public static FollowUpInputs Of(
        Question question,
        IReadOnlyList<AnswerReading> answers,
        IReadOnlyList<AskedProbe> probes,
        IReadOnlyCollection<string> covered,
        InterviewBudget budget,
        LanguageRulesSet rules,
        FollowUpRating? rating = null)
    {
        if (answers.Count == 0)
        {
            throw new ArgumentException("A follow-up is decided over at least one answer.", nameof(answers));
        }

        var newest = answers[^1];
        return new FollowUpInputs
        {
            Depth = question.Depth,
            Mandatory = question.Mandatory,
            Slots = SlotReader.Read(question, answers, probes, covered, rules, rating),
            Words = newest.Words,
            IsReal = newest.IsReal,
            Cues = newest.Cues,
            AllCues = answers.Aggregate(AnswerCues.None, (all, answer) => all | answer.Cues),
            Depends = answers.Count(answer => answer.Shows(AnswerCues.Depends)),
            Repeats = answers.SkipLast(1).Any(newest.Repeats),
            ShortProbed = probes.Any(probe => probe.Trigger == ProbeTrigger.Short)
                || answers.Take(probes.Count).Any(answer => answer.IsShort || !answer.IsReal),
            Probes = [.. probes],
            Budget = budget,
            Rating = rating,
        };
    }

    public bool Equals(FollowUpInputs? other) => other is not null
        && Depth == other.Depth && Mandatory == other.Mandatory && Slots.SequenceEqual(other.Slots) && Words == other.Words
        && IsReal == other.IsReal && Cues == other.Cues && AllCues == other.AllCues && Depends == other.Depends
        && Repeats == other.Repeats && ShortProbed == other.ShortProbed && Probes.SequenceEqual(other.Probes)
        && Budget == other.Budget && Rating == other.Rating;

    public override int GetHashCode() => HashCode.Combine(Depth, Mandatory, Slots.Length, Words, Cues, AllCues, Probes.Length, Budget);
}
