using System.Globalization;
using System.Text;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Bundles;
using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// The workbench of one turn of an interview: what the <c>Candor.*</c> kinds read and change while the engine steps. Made
/// from immutable state, read off into an immutable outcome, and thrown away.
/// </summary>
public sealed class InterviewTurn : IMemoryScope
{
    private readonly List<TranscriptEntry> _heard = [];
    private readonly List<TranscriptEntry> _noted = [];
    private readonly List<string> _askedNow = [];
    private readonly Lazy<string?> _lastWords;
    private AnswerReading? _reading;

    public InterviewTurn(StudyBundle bundle, InterviewState state, InterviewHistory history, TurnInput input, IReadOnlyList<IncomingMessage> messages)
    {
        Bundle = bundle;
        State = state;
        History = history;
        Input = input;
        Messages = messages;
        Rules = bundle.Rules.For(state.Language);
        _lastWords = new(() => RecapPoints.LastOf(this));
    }

    string IMemoryScope.Name => "interview";

    public StudyBundle Bundle { get; }

    public Study Study => Bundle.Study;

    /// <summary>The state as changed so far.</summary>
    public InterviewState State { get; set; }

    public InterviewHistory History { get; }

    public TurnInput Input { get; }

    public DateTimeOffset Now => Input.Now;

    /// <summary>The rules of the interview's language.</summary>
    public LanguageRules Rules { get; }

    /// <summary>Reads commands, yes and no, numbers and choices in words.</summary>
    public Readers Reads => Bundle.Reads;

    /// <summary>What the participant wrote in this turn; empty for events.</summary>
    public IReadOnlyList<IncomingMessage> Messages { get; }

    /// <summary>All of it, as one answer.</summary>
    public string Text => string.Join('\n', Messages.Select(m => m.Text)).Trim();

    /// <summary>Whether nothing of it can be seen: no letter, digit, sign or picture.</summary>
    public bool SaysNothing => !Text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>Whether pictures, recordings or other files came with it. They are neither fetched nor kept.</summary>
    public bool HasFiles => Input.Entries.Any(entry => entry.Activity is { IsMessage: true, Attachments: ListValue { Count: > 0 } });

    /// <summary>What can be read from <see cref="Text"/> by its words alone.</summary>
    public AnswerReading Reading => _reading ??= AnswerReading.Of(Text, Rules);

    /// <summary>The talk with a model in this turn; null when there is none.</summary>
    internal ModelTalk? Talk { get; set; }

    /// <summary>The participant asked to leave out what is being asked.</summary>
    public bool Skips { get; set; }

    /// <summary>The participant asked to go on.</summary>
    public bool Resumes { get; set; }

    /// <summary>What is being asked was said again in this turn.</summary>
    public bool Repeats { get; set; }

    /// <summary>The participant asked for something instead of answering.</summary>
    public bool HeardCommand => _heard.OfType<TranscriptEntry.Said>().Any(s => s.Message.Kind == MessageKind.Command);

    /// <summary>The participant asked to be forgotten.</summary>
    public bool Erases { get; set; }

    /// <summary>The interview came to its end in this turn.</summary>
    public bool Ends { get; private set; }

    /// <summary>Whether the participant has left us as a customer: wording is then in the past tense.</summary>
    public bool Former => Study.FindSegment(State.Segment)?.Former ?? false;

    /// <summary>Everything asked in this interview so far, this turn included.</summary>
    public IEnumerable<string> Asked => History.Asked.Concat(_askedNow);

    /// <summary>What was answered last before this turn, shortened; null when nothing was, or nothing that may be said back.</summary>
    internal string? LastWords => _lastWords.Value;

    /// <summary>What was answered to a question so far, this turn included.</summary>
    public IEnumerable<string> AnswersTo(string questionId) => History.AnswersTo(questionId).Select(a => a.Text)
        .Concat(_heard.OfType<TranscriptEntry.Said>().Where(s => s.Message.QuestionId == questionId && s.Message.Kind == MessageKind.Answer).Select(s => s.Message.Text));

    /// <summary>What is to be appended to the transcript beside what is sent, in order: what was heard, then what was noted.</summary>
    public IEnumerable<TranscriptEntry> Heard => _heard;

    /// <inheritdoc cref="Heard"/>
    public IEnumerable<TranscriptEntry> Noted => _noted;

    /// <summary>The words in which a question is asked here, decided when the interview began.</summary>
    public string TextOf(Question question) => Wording.Of(question, Study.FindSegment(State.Segment), State.Language, Study.Languages[0]);

    /// <summary>Says something. The transcript gets it when the turn is read off.</summary>
    public void Say(DialogContext dc, InterviewerMessage said)
    {
        if (said.Kind is MessageKind.Question or MessageKind.Probe)
        {
            _askedNow.Add(said.Text);
        }

        dc.Turn.Send(said.ToActivity(this));
    }

    /// <summary>Says a notice: something beside the questions.</summary>
    public void Notice(DialogContext dc, string text) => Say(dc, new InterviewerMessage(MessageKind.Notice, text));

    /// <summary>Says a notice that leads back to what is pending, with its buttons.</summary>
    public void Point(DialogContext dc, string text) => Say(dc, new InterviewerMessage(MessageKind.Notice, text, State.Pending?.Choices));

    /// <summary>Takes what the participant wrote in this turn for the transcript, once.</summary>
    /// <returns>The numbers of the messages.</returns>
    public IReadOnlyList<long> Hear(MessageKind kind, string? questionId = null)
    {
        if (_heard.Count == 0 && State.ConsentedAt is not null)
        {
            _heard.AddRange(Messages.Select(m => m.As(kind, questionId)));
        }

        return [.. Messages.Select(m => m.Seq)];
    }

    /// <summary>Notes something for the transcript that nobody says.</summary>
    public void Note(TranscriptEntry entry) => _noted.Add(entry);

    /// <summary>Makes something wait for an answer, or nothing.</summary>
    public void Expect(Pending? pending) => State = State with { Pending = pending };

    /// <summary>Writes a line of the ledger.</summary>
    public void Enter(string questionId, LedgerLine line) => State = State with { Ledger = State.Ledger.With(questionId, line) };

    /// <summary>Settles a question for good.</summary>
    public void Settle(string questionId, LedgerLine line)
    {
        Enter(questionId, line);
        Note(new TranscriptEntry.Covered(questionId, line.Status, line.Slots, line.Answers));
    }

    /// <summary>Tells researchers now, once for each reason; before consent nothing is told about anybody.</summary>
    public void Alert(AlertReason reason)
    {
        if (State.ConsentedAt is not null && !State.Alerts.Contains(reason))
        {
            State = State with { Alerts = State.Alerts.Add(reason) };
            Note(new TranscriptEntry.Alerted(reason, Now));
        }
    }

    /// <summary>Ends the interview; questions that were being asked stay as they are. Without consent it counts as declined.</summary>
    public void End(InterviewStatus status)
    {
        Ends = true;
        status = State.ConsentedAt is null ? InterviewStatus.Declined : status;
        State = State with { Phase = Phase.Ended, Status = status, EndedAt = Now, Pending = null };
        if (State.ConsentedAt is not null)
        {
            foreach (var (id, line) in State.Ledger.Lines.Where(l => l.Value.IsOpen && l.Value.Answers.Length > 0))
            {
                Settle(id, line with { Status = CoverageStatus.Partial });
            }
        }

        Note(new TranscriptEntry.Ended(status, Now, State.Model));
    }

    /// <summary>How far the interview is: questions settled or being asked, of all that will be asked.</summary>
    public (int Asked, int Total) Progress => (Study.Questions.Count(q => State.Ledger.Has(q.Id)), Study.Questions.Length);

    /// <summary>As templates and conditions see it: the scope <c>interview</c>.</summary>
    public Value Read() => InterviewScope.Of(this);
}
