using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Piloting;

/// <summary>
/// One interview of a pilot: the turns that the product runs, in memory, on a clock of its own, so that days pass at once.
/// Timers and jobs come when they are due, as they do in the product.
/// </summary>
internal sealed class PilotInterview(IStudyShelf shelf, PilotPlan plan, Persona persona, int seed)
{
    /// <summary>More turns than any interview takes: one that reaches it does not end.</summary>
    private const int MostTurns = 200;

    private const string Channel = "pilot";

    /// <summary>A chat, where reminders can be sent.</summary>
    private static readonly ChatPlace s_place = new(Channel, "", "", "", ObjectValue.Empty);

    private static readonly DateTimeOffset s_start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private readonly Interviewer _interviewer = new(shelf);
    private readonly Dictionary<string, DateTimeOffset> _timers = new(StringComparer.Ordinal);
    private readonly Queue<TurnEntry> _waiting = new();
    private readonly List<TranscriptEntry> _record = [];
    private readonly List<PilotLine> _talk = [];
    private readonly List<string> _afterEnd = [];
    private InterviewState _state = new();
    private InterviewHistory _history = InterviewHistory.Empty;
    private MemoryState _memory = MemoryState.Empty;
    private DateTimeOffset _now = s_start;
    private long _sequence;
    private int _seed = seed;
    private bool _ended;

    /// <summary>Holds the interview to its end.</summary>
    public async Task<PilotRun> HoldAsync(IPilotParticipant participant, CancellationToken cancellation)
    {
        var before = plan.Model?.Cost ?? PilotCost.None;
        var wish = ObjectValue.Empty.With("study", plan.Study).With("language", plan.Language).With("segment", plan.Segment is null ? Value.Null : plan.Segment);
        await ArriveAsync(Activity.Event(Lobby.StartEvent, wish).With("locale", plan.Language), joinable: false, cancellation);
        var turns = 0;
        for (; _state is { Phase: Phase.Welcome or Phase.Interview, Pending: { } pending } && turns < MostTurns; turns++)
        {
            var reply = await participant.ReplyAsync(new(pending, Choices(pending), [.. _talk]), cancellation);
            if (reply.Messages.Count == 0)
            {
                await WaitAsync(cancellation);
                break;
            }

            await PassAsync(_now + reply.After, cancellation);
            foreach (var text in reply.Messages)
            {
                _talk.Add(new(FromParticipant: true, text));
                _waiting.Enqueue(Outer(Activity.Message(text).With("locale", plan.Language), joinable: true));
            }

            await RunAsync(cancellation);
        }

        // Whatever is still set comes due: nothing may be said to somebody whose interview is over.
        await WaitAsync(cancellation);
        return new(persona, _record, _talk, _afterEnd, turns, _now - s_start, (plan.Model?.Cost ?? PilotCost.None) - before);
    }

    private static List<string> Choices(Pending pending) => pending.Choices.IsDefaultOrEmpty ? [] : [.. pending.Choices];

    /// <summary>Days pass until nothing is to come any more.</summary>
    private async Task WaitAsync(CancellationToken cancellation)
    {
        for (var round = 0; _timers.Count > 0 && round < MostTurns; round++)
        {
            await PassAsync(_timers.Values.Min(), cancellation);
        }
    }

    private async Task PassAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        while (_timers.Count > 0 && _timers.MinBy(timer => timer.Value) is { Value: var due } first && due <= until)
        {
            _now = due > _now ? due : _now;
            _timers.Remove(first.Key);
            _waiting.Enqueue(Inner(InboxKind.Timer, first.Key));
            await RunAsync(cancellation);
        }

        _now = until > _now ? until : _now;
    }

    private async Task ArriveAsync(Activity activity, bool joinable, CancellationToken cancellation)
    {
        _waiting.Enqueue(Outer(activity, joinable));
        await RunAsync(cancellation);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        while (_waiting.Count > 0)
        {
            _seed++;
            var turn = _interviewer.Begin(_state, _history, _memory, new([.. _waiting], _now, _seed, Secret(), plan.Model?.Name));
            while (turn.Outcome.Asked is { } asked)
            {
                turn = turn.Resume(await plan.Model!.AskAsync(asked, cancellation));
            }

            Take(turn.Outcome);
        }
    }

    private void Take(TurnOutcome outcome)
    {
        for (var taken = 0; taken < outcome.Processed; taken++)
        {
            _waiting.Dequeue();
        }

        (_state, _memory) = (outcome.State, outcome.Memory with { Writes = [] });
        _record.AddRange(outcome.Transcript);
        _history = _history.With(outcome.Transcript);
        foreach (var message in outcome.Messages.Where(m => m.IsMessage))
        {
            _talk.Add(new(FromParticipant: false, message.MessageText ?? ""));
            if (_ended)
            {
                _afterEnd.Add(message.MessageText ?? "");
            }
        }

        _ended |= _state.Phase == Phase.Ended;
        foreach (var (name, due) in outcome.Timers)
        {
            _timers.Remove(name);
            if (due is { } at)
            {
                _timers.Add(name, at);
            }
        }

        foreach (var job in outcome.Jobs)
        {
            _waiting.Enqueue(Inner(InboxKind.Job, job));
        }
    }

    private TurnEntry Outer(Activity activity, bool joinable) => new(
        ++_sequence,
        InboxKind.Activity,
        "",
        joinable,
        _now,
        null,
        activity.With("id", string.Create(CultureInfo.InvariantCulture, $"pilot-{_sequence}")),
        new TurnOrigin(Channel, persona.Id, "anonymous", Trusted: true, Synchronous: false, KeepsLog: false, _now, Previous: null) { Place = s_place });

    private TurnEntry Inner(InboxKind kind, string name) => new(
        ++_sequence,
        kind,
        name,
        Joinable: false,
        _now,
        null,
        Activity.Event(name, Value.Null),
        new TurnOrigin(Channel, "", "", Trusted: false, Synchronous: false, KeepsLog: false, null, null) { Own = true, Place = s_place });

    /// <summary>The same for the same seed: nobody in a pilot has to be kept from guessing it.</summary>
    private string Secret() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{persona.Id} {_seed}"))));
}
