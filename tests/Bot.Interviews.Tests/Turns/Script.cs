using System.Globalization;
using System.Text;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Bundles;
using Bot.Interviews.Probing;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Tests.Turns;

/// <summary>
/// An interview over the shipped flows without host, store or channel. Between two turns everything passes through its
/// stored form, as it does in production, so that what a serialisation loses is missed here too.
/// </summary>
internal sealed class Script
{
    /// <summary>The name of the model that a script answers for.</summary>
    public const string ModelName = "scripted-1";

    private readonly IStudyShelf _shelf;
    private readonly Interviewer _interviewer;
    private readonly List<byte[]> _transcript = [];
    private readonly List<byte[]> _memory = [];
    private readonly string? _previous;
    private readonly ChatPlace? _place;
    private InterviewHistory _history = InterviewHistory.Empty;
    private byte[]? _state;
    private long _sequence;
    private int _seed;

    /// <param name="study">The study, already begun and waiting for consent; null stays in the lobby.</param>
    /// <param name="model">What a model answers to each call; null for none.</param>
    /// <param name="shelf">The studies; null for those of the product.</param>
    /// <param name="chat">It is held in a chat whose messages are sent, not in a page that reads them.</param>
    public Script(
        string? study,
        string language = "en",
        string? segment = null,
        Func<ModelCall, ModelAnswer>? model = null,
        string? previous = null,
        int seed = 1,
        bool chat = false,
        IStudyShelf? shelf = null)
    {
        _shelf = shelf ?? ShippedStudies.All;
        _interviewer = new(_shelf);
        _place = chat ? new ChatPlace("slack", "T1", "D1", "U1", ObjectValue.Empty) : null;
        Language = language;
        Model = model;
        _previous = previous;
        _seed = seed;
        if (study is not null)
        {
            Welcome = Event(Lobby.StartEvent, ObjectValue.Empty.With("study", study).With("language", language).With("segment", segment is null ? Value.Null : segment));
        }
    }

    public string Language { get; }

    public Func<ModelCall, ModelAnswer>? Model { get; set; }

    /// <summary>Time passes by itself, twenty seconds before each turn.</summary>
    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What was said first.</summary>
    public IReadOnlyList<SaidLine> Welcome { get; } = [];

    /// <summary>Everything that the interviewer said, in order.</summary>
    public List<SaidLine> Said { get; } = [];

    /// <summary>Everything that the participant typed, in order, with the phase that the interview was in.</summary>
    public List<(Phase Phase, string Text)> Typed { get; } = [];

    /// <summary>Every call to the model, in order.</summary>
    public List<ModelCall> Calls { get; } = [];

    /// <summary>Every outcome that was committed, in order.</summary>
    public List<TurnOutcome> Outcomes { get; } = [];

    /// <summary>Every turn's input, in the order of the outcomes.</summary>
    public List<TurnInput> Inputs { get; } = [];

    public InterviewState State => _state is null ? new InterviewState() : InterviewRecords.ReadState(_state);

    public StudyBundle Bundle => _shelf.FindBundle(State.Bundle) ?? _shelf.Find(State.Study) ?? throw new InvalidOperationException($"There is no study {State.Study}.");

    public Study Study => Bundle.Study;

    public bool Former => Study.FindSegment(State.Segment)?.Former ?? false;

    /// <summary>The entries of the transcript as they are read back.</summary>
    public IReadOnlyList<TranscriptEntry> Entries => [.. _transcript.Select(bytes => InterviewRecords.ReadEntry(bytes))];

    public Transcript Transcript => TranscriptProjection.Of("i1", Entries) ?? throw new InvalidOperationException("Nothing is recorded yet.");

    /// <summary>Everything that is stored of this interview, as text.</summary>
    public string Stored => string.Join('\n', _transcript.Append(_state ?? []).Concat(_memory).Select(Encoding.UTF8.GetString));

    /// <summary>What waits for an answer.</summary>
    public Pending? Pending => State.Pending;

    /// <summary>The newest message that asked something, with its buttons.</summary>
    public SaidLine Asking => Said.Last(line => line.Text == Pending!.Text);

    /// <summary>The buttons that the participant sees: those of the newest message.</summary>
    public IReadOnlyList<string> Buttons => Said[^1].Choices;

    /// <summary>The participant writes; several texts arrive before the turn begins.</summary>
    public IReadOnlyList<SaidLine> Say(params string[] texts)
    {
        Pass(TimeSpan.FromSeconds(20));
        return Turn([.. texts.Select(text => Typing(text, Now))]);
    }

    /// <summary>The participant writes a message that the channel gives this id.</summary>
    public IReadOnlyList<SaidLine> Write(string id, string text)
    {
        Pass(TimeSpan.FromSeconds(20));
        return Turn([Typing(text, Now, id)]);
    }

    /// <summary>The participant edits or deletes a message in their chat.</summary>
    public IReadOnlyList<SaidLine> Change(string type, string id, string? text = null) =>
        Turn([Entry(new Activity(ObjectValue.Empty.With("type", type).With("id", id)).With("text", text is null ? Value.Null : text), Now, joinable: false)]);

    /// <summary>The participant clicks a button of a card, the newest or an old one.</summary>
    public IReadOnlyList<SaidLine> Click(SaidLine card, string choice)
    {
        Pass(TimeSpan.FromSeconds(20));
        var carried = ObjectValue.Empty.With("choice", choice).With("instance", ((ObjectValue)card.Activity.ChannelData[InterviewerMessage.Field])["instance"]);
        return Turn([Entry(Activity.Message(choice).With("value", ObjectValue.Empty.With(InterviewerMessage.Field, carried)), Now, joinable: false)]);
    }

    /// <summary>The participant wrote this before the newest question could be seen.</summary>
    public IReadOnlyList<SaidLine> SayLate(params string[] texts)
    {
        var sent = Pending!.AskedAt.AddSeconds(-1);
        return Turn([.. texts.Select(text => Typing(text, sent))]);
    }

    /// <summary>The host page, or the chat, raises an event.</summary>
    public IReadOnlyList<SaidLine> Event(string name, Value value)
    {
        Pass(TimeSpan.FromSeconds(20));
        return Turn([Entry(Activity.Event(name, value).With("locale", Language), Now, joinable: false)]);
    }

    /// <summary>The page is opened again.</summary>
    public IReadOnlyList<SaidLine> ComeBack() => Event(Lobby.ResumeEvent, Value.Null);

    public IReadOnlyList<SaidLine> Timer(string name = Interviewer.SilenceTimer) => Turn([Inner(InboxKind.Timer, name)]);

    /// <summary>The timer comes due while words of the participant already wait.</summary>
    public IReadOnlyList<SaidLine> TimerThen(string text) => Turn([Inner(InboxKind.Timer, Interviewer.SilenceTimer), Typing(text, Now)]);

    public IReadOnlyList<SaidLine> Finish() => Turn([Inner(InboxKind.Job, Interviewer.FinishJob)]);

    public void Pass(TimeSpan time) => Now += time;

    /// <summary>Consents and begins.</summary>
    public Script Agree()
    {
        Say(Welcome[^1].Choices[0]);
        return this;
    }

    /// <summary>Goes on as this participant until the interview waits for what <paramref name="until"/> looks for, or is over.</summary>
    public Script Go(Participant who, Func<Script, bool>? until = null)
    {
        for (var turns = 0; State.Phase is Phase.Welcome or Phase.Interview && until?.Invoke(this) != true; turns++)
        {
            if (turns > 100)
            {
                throw new InvalidOperationException($"This interview does not end:\n{string.Join('\n', Said)}");
            }

            Say(who.AnswerTo(this));
        }

        return this;
    }

    /// <summary>Sends a picture, as chats deliver it: without words, or with an empty text.</summary>
    public IReadOnlyList<SaidLine> SendFile(string? text = null)
    {
        var file = ObjectValue.Empty.With("contentType", "image/png").With("name", "invoice.png");
        var sent = Activity.Message(text ?? "").With("text", text is null ? Value.Null : text).With("attachments", ListValue.Of([file]));
        return Turn([Entry(sent.With("locale", Language), Now, joinable: text?.Length > 0)]);
    }

    /// <summary>Everything that a store would hold of this interview now.</summary>
    public StoredInterview Store() => new(
        Language,
        Now,
        _sequence,
        _seed,
        Encoding.UTF8.GetString(_state ?? []),
        [.. _memory.Select(Encoding.UTF8.GetString)],
        [.. _transcript.Select(Encoding.UTF8.GetString)],
        [.. Said.Select(line => Json.Write(line.Activity.Fields))]);

    /// <summary>An interview that somebody stored, to go on with.</summary>
    public static Script GoOn(StoredInterview stored, IStudyShelf shelf)
    {
        var script = new Script(null, stored.Language, seed: stored.Seed, shelf: shelf)
        {
            Now = stored.Now,
            _sequence = stored.Sequence,
            _state = Encoding.UTF8.GetBytes(stored.State),
        };
        script._memory.AddRange(stored.Memory.Select(Encoding.UTF8.GetBytes));
        script._transcript.AddRange(stored.Transcript.Select(Encoding.UTF8.GetBytes));
        script._history = script._history.With(script.Entries);
        script.Said.AddRange(stored.Said.Select(line => new SaidLine(new Activity((ObjectValue)Json.Parse(Encoding.UTF8.GetBytes(line))))));
        return script;
    }

    private TurnEntry Typing(string text, DateTimeOffset sentAt, string? id = null)
    {
        Typed.Add((State.Phase, text));
        return Entry(Activity.Message(text).With("locale", Language).With("id", id is null ? Value.Null : id), sentAt, joinable: text.Length > 0);
    }

    private TurnEntry Entry(Activity activity, DateTimeOffset sentAt, bool joinable)
    {
        var stored = new Activity((ObjectValue)Json.Parse(Encoding.UTF8.GetBytes(Json.Write(activity.Fields))));
        var origin = new TurnOrigin(_place?.Channel ?? "webchat", "quiet-otter-17", "anonymous", Trusted: true, Synchronous: false, KeepsLog: _place is null, sentAt, _previous) { Place = _place };
        return new(++_sequence, InboxKind.Activity, "", joinable, Now, activity.IsMessage ? _sequence : null, stored, origin);
    }

    private TurnEntry Inner(InboxKind kind, string name) =>
        new(++_sequence, kind, name, Joinable: false, Now, null, Activity.Event(name, Value.Null), _place is null ? null : new TurnOrigin(_place.Channel, "", "", Trusted: false, Synchronous: false, KeepsLog: false, null, null) { Own = true, Place = _place });

    private List<SaidLine> Turn(List<TurnEntry> waiting)
    {
        var said = new List<SaidLine>();
        while (waiting.Count > 0)
        {
            var input = new TurnInput([.. waiting], Now, _seed++, Secret(), Model is null ? null : ModelName);
            var outcome = Decide(input);
            Inputs.Add(input with { Entries = [.. waiting.Take(outcome.Processed)] });
            waiting.RemoveRange(0, outcome.Processed);
            Commit(outcome);
            said.AddRange(outcome.Messages.Select(activity => new SaidLine(new Activity((ObjectValue)Json.Parse(Encoding.UTF8.GetBytes(Json.Write(activity.Fields)))))));
        }

        Said.AddRange(said);
        return said;
    }

    private TurnOutcome Decide(TurnInput input)
    {
        var turn = _interviewer.Begin(_state is null ? null : State, _history, Memory(), input);
        while (turn.Outcome.Asked is { } asked)
        {
            var call = ModelCall.Of(asked);
            Calls.Add(call);
            var result = Model!(call).ToResult();
            turn = turn.Resume(result with { Result = Json.Parse(Encoding.UTF8.GetBytes(Json.Write(result.Result))) });
        }

        return turn.Outcome;
    }

    private MemoryState Memory() => MemoryState.Empty.Apply(_memory.SelectMany(bytes => InterviewRecords.ReadWrites(bytes)));

    private void Commit(TurnOutcome outcome)
    {
        Outcomes.Add(outcome);
        if (outcome.Erases == Erasure.This)
        {
            _state = null;
            _transcript.Clear();
            _history = InterviewHistory.Empty;
            _memory.Clear();
            return;
        }

        _state = InterviewRecords.Write(outcome.State);
        List<byte[]> appended = [.. outcome.Transcript.Select(InterviewRecords.Write)];
        _transcript.AddRange(appended);
        _history = _history.With(appended.Select(bytes => InterviewRecords.ReadEntry(bytes)));
        if (!outcome.Memory.Writes.IsEmpty)
        {
            _memory.Add(InterviewRecords.Write(outcome.Memory.Writes));
        }
    }

    private string Secret() => string.Concat(Enumerable.Repeat(_seed.ToString("x8", CultureInfo.InvariantCulture), 8));
}
