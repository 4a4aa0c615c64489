using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Testing;

/// <summary>
/// The interviewer as the other side of a conversation script: the turns that the product runs, with consent, ledger, jobs
/// and timers, with follow-ups chosen by rules, and with nothing stored. A script begins the study as any chat does, with
/// <c>start &lt;study&gt;</c> or the event <c>candor/start</c>, whose segment is believed.
/// </summary>
public sealed class StudyPartner(IStudyShelf shelf) : IScriptPartner
{
    /// <summary>No model is asked, so nothing is marked with it.</summary>
    private static readonly string s_secret = new('0', 64);

    private readonly Interviewer _interviewer = new(shelf);
    private readonly Dictionary<string, DateTimeOffset> _timers = new(StringComparer.Ordinal);
    private readonly Queue<TurnEntry> _waiting = new();
    private InterviewState? _state;
    private InterviewHistory _history = InterviewHistory.Empty;
    private MemoryState _memory = MemoryState.Empty;
    private long _sequence;

    /// <inheritdoc/>
    public IReadOnlyList<Activity> Answer(StepInput input)
    {
        foreach (var due in _timers.Where(timer => timer.Value <= input.Now).OrderBy(timer => timer.Value).Select(timer => timer.Key).ToList())
        {
            _timers.Remove(due);
            _waiting.Enqueue(Inner(InboxKind.Timer, due, input.Now));
        }

        _waiting.Enqueue(Outer(input.Activity, input.Now));
        var said = new List<Activity>();
        try
        {
            while (_waiting.Count > 0)
            {
                said.AddRange(Turn(input));
            }
        }
        finally
        {
            _waiting.Clear();
        }

        return said;
    }

    /// <inheritdoc/>
    public void Inspect(StepInput input, Action<DialogContext> look)
    {
        if (_state is null || shelf.FindBundle(_state.Bundle) is not { } bundle)
        {
            throw new DialogException($"No interview has begun. Begin one with the event {Lobby.StartEvent} or with \"start <study>\".");
        }

        var bench = new InterviewTurn(bundle, _state, _history, Of(input, [Outer(input.Activity, input.Now)]), []);
        _memory = DialogEngine.Inspect(bundle.Flow, _state.Dialog, _memory, input, look, bench);
    }

    /// <inheritdoc/>
    public void Mock(Func<ObjectValue, ObjectValue> change) =>
        throw new DialogException("A study has no settings that a script could change.");

    private static TurnInput Of(StepInput input, IReadOnlyList<TurnEntry> entries) => new(entries, input.Now, input.Seed, s_secret, Model: null);

    private IReadOnlyList<Activity> Turn(StepInput input)
    {
        var outcome = _interviewer.Begin(_state, _history, _memory, Of(input, [.. _waiting])).Outcome;
        for (var taken = 0; taken < outcome.Processed; taken++)
        {
            _waiting.Dequeue();
        }

        if (outcome.Erases == Erasure.This)
        {
            Forget(input);
            return [];
        }

        (_state, _memory) = (outcome.State, outcome.Memory with { Writes = [] });
        _history = _history.With(outcome.Transcript);
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
            _waiting.Enqueue(Inner(InboxKind.Job, job, input.Now));
        }

        return outcome.Messages;
    }

    /// <summary>The person is told so in a fresh chat, as in the product.</summary>
    private void Forget(StepInput input)
    {
        var language = _state?.Language;
        (_state, _history, _memory) = (null, InterviewHistory.Empty, MemoryState.Empty);
        _timers.Clear();
        _waiting.Clear();
        _waiting.Enqueue(Outer(Activity.Event(Lobby.ErasedEvent, Value.Null).With("locale", language is null ? Value.Null : language), input.Now));
    }

    private TurnEntry Outer(Activity activity, DateTimeOffset now)
    {
        var origin = new TurnOrigin("test", activity.From.Id ?? "", "anonymous", Trusted: true, Synchronous: false, KeepsLog: false, now, Previous: null);
        return new(++_sequence, InboxKind.Activity, "", Joinable: activity.IsMessage && activity.MessageText is { Length: > 0 }, now, null, activity, origin);
    }

    private TurnEntry Inner(InboxKind kind, string name, DateTimeOffset now) =>
        new(++_sequence, kind, name, Joinable: false, now, null, Activity.Event(name, Value.Null), Origin: null);
}
