using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Turns;

/// <summary>
/// One turn, decided: state and what came in, state and what follows out. Pure; the caller performs the one effect that a
/// turn may ask for and gives its result back, commits, and sends.
/// </summary>
public sealed class Interviewer(IStudyShelf shelf)
{
    /// <summary>The job that ends an interview: summarise and deliver.</summary>
    public const string FinishJob = "finish";

    /// <summary>The timer that ends an interview nobody goes on with.</summary>
    public const string SilenceTimer = "silence";

    /// <summary>Begins a turn.</summary>
    /// <param name="state">The interview's state; null when it is new.</param>
    /// <param name="history">What was said so far.</param>
    /// <param name="memory">The long-lived memory of its flow.</param>
    /// <param name="input">What waits.</param>
    public InterviewerTurn Begin(InterviewState? state, InterviewHistory history, MemoryState memory, TurnInput input)
    {
        state ??= new InterviewState();
        var before = state;
        var entries = TakeGroup(state, input.Entries);
        state = !state.Logged && entries.Exists(e => e.Origin is { KeepsLog: true }) ? state with { Logged = true } : state;
        var turn = input with { Entries = entries };
        var decided = entries[0].Kind switch
        {
            InboxKind.Job => FinishTurn.Of(state, history, memory, turn),
            InboxKind.Timer when entries[0].Name == Reminder.Timer => Reminder.IsDue(state, entries[0]) ? Continue(Reminder.Noted(state), history, memory, turn) : InterviewerTurn.Nothing(state, memory, turn),
            InboxKind.Timer => SilenceTurn.Of(this, state, history, memory, turn),
            _ when shelf.Plain is { } flow => PlainTurn.Of(flow, state, memory, DeskTurn.AsMessage(turn)),
            _ when SayTurn.IsMeant(entries[0]) => SayTurn.Of(state, memory, turn),
            _ when DeskTurn.IsMeant(entries[0]) => DeskTurn.Of(state, memory, turn),
            _ when state.Phase == Phase.Lobby => LobbyTurn(state, history, memory, turn),
            _ when Click.IsStale(entries[0].Activity, state) => InterviewerTurn.Nothing(state, memory, turn),
            _ when entries[0].Activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => EditTurn.Of(shelf.FindBundle(state.Bundle), state, history, memory, turn),
            _ when IsMoot(entries[0], input.Entries) => InterviewerTurn.Nothing(state, memory, turn),
            _ when state.Phase == Phase.Ended => InterviewerTurn.Nothing(state, memory, turn),
            _ => Continue(state, history, memory, turn),
        };
        return TurnRecord.Kept(decided, before, memory, turn);
    }

    /// <summary>
    /// How many of the waiting entries belong to one turn: texts sent in a row are one answer, a command stands alone, and
    /// so does everything that is not text.
    /// </summary>
    private List<TurnEntry> TakeGroup(InterviewState state, IReadOnlyList<TurnEntry> waiting)
    {
        var group = new List<TurnEntry> { waiting[0] };
        if (!waiting[0].Joinable || state.Phase != Phase.Interview || IsCommand(state, waiting[0]))
        {
            return group;
        }

        group.AddRange(waiting.Skip(1).TakeWhile(entry => entry.Joinable && !IsCommand(state, entry)));
        return group;
    }

    /// <summary>Nobody needs to be led back to a question whose answer is here already.</summary>
    private static bool IsMoot(TurnEntry entry, IReadOnlyList<TurnEntry> waiting) =>
        entry.Activity is { IsMessage: false, Name: Lobby.ResumeEvent } && waiting.Skip(1).Any(e => e.Activity.IsMessage);

    private bool IsCommand(InterviewState state, TurnEntry entry) =>
        shelf.FindBundle(state.Bundle)?.Reads.Commands.Recognize(entry.Activity.MessageText ?? "", state.Language) is not null;

    private InterviewerTurn LobbyTurn(InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input)
    {
        var entry = input.Entries[0];
        var origin = entry.Origin!;
        var request = Lobby.Requested(entry.Activity, origin.Trusted);
        if (request is not null && shelf.Find(request.Study) is { } bundle && (bundle.Study.IsOpenToAll || (bundle.Study.Access == StudyAccess.Open && origin.Identity != InterviewState.Anonymous) || origin.Trusted))
        {
            var study = bundle.Study;
            state = state with
            {
                Phase = Phase.Welcome,
                Study = study.Id,
                Bundle = bundle.Hash,
                Revision = bundle.Revision,
                Language = Lobby.LanguageFor(study, request.Language),
                Segment = study.FindSegment(request.Segment)?.Id,
                Channel = origin.Channel,
                Participant = origin.Participant,
                Identity = origin.Identity,
                StartedAt = input.Now,
                Previous = state.Previous ?? origin.Previous,
            };
            return Continue(state, history, memory, input);
        }

        return new LobbyAnswer(shelf, state, memory, input, request).Turn();
    }

    private InterviewerTurn Continue(InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input) =>
        shelf.FindBundle(state.Bundle) is { } bundle
            ? RunningTurn.Of(bundle, state, history, memory, input)
            : throw new InvalidOperationException($"The bundle {state.Bundle} is not loaded.");

    /// <summary>Ends an interview that nobody goes on with.</summary>
    internal InterviewTurn Bench(InterviewState state, InterviewHistory history, TurnInput input) =>
        new(shelf.FindBundle(state.Bundle)!, state, history, input, []);
}
