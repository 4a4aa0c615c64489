using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Benchmarks;

/// <summary>A conversation with the interviewer, whose state goes through its stored form between two turns, as in production.</summary>
internal sealed class Conversation(IStudyShelf shelf)
{
    private static readonly string s_secret = new('0', 64);

    private readonly Interviewer _interviewer = new(shelf);
    private byte[]? _state;
    private MemoryState _memory = MemoryState.Empty;
    private InterviewHistory _history = InterviewHistory.Empty;
    private int _turns;

    public IReadOnlyList<Activity> Say(Activity activity)
    {
        var now = DateTimeOffset.UnixEpoch.AddSeconds(++_turns);
        var origin = new TurnOrigin("test", "somebody", "anonymous", Trusted: true, Synchronous: false, KeepsLog: false, now, Previous: null);
        var entry = new TurnEntry(_turns, InboxKind.Activity, "", activity.IsMessage, now, null, activity, origin);
        var state = _state is null ? null : InterviewRecords.ReadState(_state);
        var outcome = _interviewer.Begin(state, _history, _memory, new TurnInput([entry], now, _turns, s_secret, Model: null)).Outcome;
        _state = InterviewRecords.Write(outcome.State);
        _memory = outcome.Memory.Writes.IsEmpty ? outcome.Memory : _memory.Apply(InterviewRecords.ReadWrites(InterviewRecords.Write(outcome.Memory.Writes)));
        _history = _history.With(outcome.Transcript.Select(entry => InterviewRecords.ReadEntry(InterviewRecords.Write(entry))));
        return outcome.Messages;
    }
}
