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
        return entry switch
        {
            TranscriptEntry.Said { Message: { From: Speaker.Interviewer, Kind: MessageKind.Question or MessageKind.Probe } said } => next with
            {
                Asked = Asked.Add(said.Text),
                Trails = said.QuestionId is { } asked ? Trails.SetItem(asked, TrailOf(asked).Ask(said)) : Trails,
            },
            TranscriptEntry.Said { Message: { Kind: MessageKind.Answer } said, ActivityId: var activity } => next with
            {
                Answers = Answers.Add(new(said.QuestionId, said.Seq, said.Text, activity)),
                Trails = said.QuestionId is { } answered ? Trails.SetItem(answered, TrailOf(answered).Answer(said)) : Trails,
            },
            TranscriptEntry.Corrected corrected => next.Reword(corrected.Seq, corrected.Text),
            TranscriptEntry.Withdrawn withdrawn => next.Reword(withdrawn.Seq, ""),
            _ => next,
        };
    }

    /// <summary>An answer in other words; nothing when it is no answer.</summary>
    private InterviewHistory Reword(long seq, string text)
    {
        if (Answers.FindIndex(a => a.Seq == seq) is not (>= 0 and var at))
        {
            return this;
        }

        return this with
        {
            Answers = Answers.SetItem(at, Answers[at] with { Text = text }),
            Trails = Answers[at].QuestionId is { } question ? Trails.SetItem(question, TrailOf(question).Reword(seq, text)) : Trails,
        };
    }
}

/// <summary>One message of the participant that answers something.</summary>
/// <param name="QuestionId">Null when it answers no question of the study, such as the recap.</param>
/// <param name="ActivityId">The channel's own id of it; null when the channel has none.</param>
public sealed record GivenAnswer(string? QuestionId, long Seq, string Text, string? ActivityId = null);

/// <summary>The talk about one question: answers, each to what was asked before it, and the follow-ups between them.</summary>
/// <param name="Asked">The question and its follow-ups, word for word.</param>
/// <param name="Messages">What was written in answer, message by message.</param>
/// <param name="Waiting">Something was asked and not answered yet: the next words begin a new answer instead of lengthening one.</param>
public sealed record QuestionTrail(ImmutableList<string> Asked, ImmutableList<TrailMessage> Messages, ImmutableList<AskedProbe> Probes, bool Waiting)
{
    public static QuestionTrail Empty { get; } = new([], [], [], true);

    /// <summary>The answers, oldest first; messages in a row are one.</summary>
    public IEnumerable<string> Answers => Messages.GroupBy(m => m.Answer).Select(answer => string.Join('\n', answer.Select(m => m.Text).Where(text => text.Length > 0)));

    internal QuestionTrail Ask(TranscriptMessage asked) => this with
    {
        Asked = Asked.Add(asked.Text),
        Waiting = true,
        Probes = asked.Kind == MessageKind.Probe ? Probes.Add(new(Triggers.Parse(asked.Trigger), asked.Slot)) : Probes,
    };

    internal QuestionTrail Answer(TranscriptMessage said)
    {
        var newest = Messages.IsEmpty ? 0 : Messages[^1].Answer;
        return this with { Messages = Messages.Add(new(Waiting || Messages.IsEmpty ? newest + 1 : newest, said.Seq, said.Text)), Waiting = false };
    }

    internal QuestionTrail Reword(long seq, string text) =>
        this with { Messages = [.. Messages.Select(m => m.Seq == seq ? m with { Text = text } : m)] };
}

/// <summary>One message of an answer.</summary>
/// <param name="Answer">Which answer it is part of, counted from 1.</param>
public sealed record TrailMessage(int Answer, long Seq, string Text);
