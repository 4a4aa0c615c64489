using System.Collections.Immutable;
using Bot.Interviews.Probing;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// What was said so far, as far as decisions depend on it: folded from the transcript's entries, cached by instances,
/// rebuilt from the store by an instance that has not seen the interview.
/// </summary>
/// <param name="Count">How many transcript entries are folded in: the cache's key together with the interview.</param>
/// <param name="Asked">Everything that the interviewer asked, in order: questions and follow-ups.</param>
/// <param name="Answers">What the participant answered, in order.</param>
/// <param name="Trails">How the talk about each question went.</param>
public sealed record InterviewHistory(
    long Count,
    ImmutableList<string> Asked,
    ImmutableList<GivenAnswer> Answers,
    ImmutableDictionary<string, QuestionTrail> Trails)
{
    public static InterviewHistory Empty { get; } = new(0, [], [], ImmutableDictionary<string, QuestionTrail>.Empty);

    /// <summary>The answers to one question, in order.</summary>
    public IEnumerable<GivenAnswer> AnswersTo(string questionId) => Answers.Where(a => a.QuestionId == questionId);

    /// <summary>How the talk about a question went so far.</summary>
    public QuestionTrail TrailOf(string questionId) => Trails.GetValueOrDefault(questionId, QuestionTrail.Empty);

    /// <summary>This history with more entries folded in.</summary>
    public InterviewHistory With(IEnumerable<TranscriptEntry> entries) => entries.Aggregate(this, (history, entry) => history.With(entry));

    private InterviewHistory With(TranscriptEntry entry)
    {
        var next = this with { Count = Count + 1 };
        switch (entry)
        {
            case TranscriptEntry.Said { Message: { From: Speaker.Interviewer, Kind: MessageKind.Question or MessageKind.Probe } said }:
                return next with
                {
                    Asked = Asked.Add(said.Text),
                    Trails = said.QuestionId is { } asked ? Trails.SetItem(asked, TrailOf(asked).Ask(said)) : Trails,
                };
            case TranscriptEntry.Said { Message: { Kind: MessageKind.Answer } said }:
                return next with
                {
                    Answers = Answers.Add(new(said.QuestionId, said.Seq, said.Text)),
                    Trails = said.QuestionId is { } answered ? Trails.SetItem(answered, TrailOf(answered).Answer(said.Text)) : Trails,
                };
            case TranscriptEntry.Corrected corrected when Answers.FindIndex(a => a.Seq == corrected.Seq) is >= 0 and var at:
                return next with { Answers = Answers.SetItem(at, Answers[at] with { Text = corrected.Text }) };
            default:
                return next;
        }
    }
}

/// <summary>One message of the participant that answers something.</summary>
/// <param name="QuestionId">Null when it answers no question of the study, such as the recap.</param>
public sealed record GivenAnswer(string? QuestionId, long Seq, string Text);

/// <summary>The talk about one question: answers, each to what was asked before it, and the follow-ups between them.</summary>
/// <param name="Asked">The question and its follow-ups, word for word.</param>
/// <param name="Waiting">Something was asked and not answered yet: the next words begin a new answer instead of lengthening one.</param>
public sealed record QuestionTrail(ImmutableList<string> Asked, ImmutableList<string> Answers, ImmutableList<AskedProbe> Probes, bool Waiting)
{
    public static QuestionTrail Empty { get; } = new([], [], [], true);

    internal QuestionTrail Ask(TranscriptMessage asked) => this with
    {
        Asked = Asked.Add(asked.Text),
        Waiting = true,
        Probes = asked.Kind == MessageKind.Probe ? Probes.Add(new(Triggers.Parse(asked.Trigger), asked.Slot)) : Probes,
    };

    internal QuestionTrail Answer(string text) => Waiting || Answers.IsEmpty
        ? this with { Answers = Answers.Add(text), Waiting = false }
        : this with { Answers = Answers.SetItem(Answers.Count - 1, $"{Answers[^1]}\n{text}") };
}
