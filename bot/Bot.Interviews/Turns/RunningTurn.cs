using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Bundles;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>A turn of an interview with a study: steps the flow until it is complete and reads the outcome off the bench.</summary>
internal sealed class RunningTurn
{
    private readonly StudyBundle _bundle;
    private readonly InterviewState _before;
    private readonly TurnInput _input;
    private readonly InterviewTurn _bench;
    private readonly Activity _activity;
    private readonly List<Activity> _sent = [];

    private RunningTurn(StudyBundle bundle, InterviewState state, InterviewHistory history, TurnInput input)
    {
        _bundle = bundle;
        _input = input;
        _before = state;
        var messages = MessagesOf(state, input);
        state = messages.Count > 0 ? state with { NextSeq = state.NextSeq + messages.Count, Paused = false } : state;
        _bench = new InterviewTurn(bundle, state, history, input, messages);

        // The interview keeps its language, whatever language a client's menus are in.
        var first = input.Entries[0].Activity.With("locale", state.Language);
        _activity = messages.Count > 1 ? first.With("text", _bench.Text) : first;
    }

    public static InterviewerTurn Of(StudyBundle bundle, InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input) =>
        LateAnswer.Of(bundle, state, history, memory, input)
        ?? new RunningTurn(bundle, state, history, input).Step(state.Dialog, memory, null);

    private InterviewerTurn Step(DialogState dialog, MemoryState memory, EffectResult? result)
    {
        var step = DialogEngine.Step(_bundle.Flow, dialog, memory, new StepInput(_activity, _input.Now, _input.Seed, result), _bench);
        var merged = step.Memory with { Writes = memory.Writes.AddRange(step.Memory.Writes) };
        _sent.AddRange(step.Sent);
        _bench.State = _bench.State with { Dialog = step.State };

        if (step.Asked is { } asked)
        {
            var waiting = new TurnOutcome { Processed = _input.Entries.Count, State = _bench.State, Memory = merged, Asked = asked, MayJoin = MayJoin };
            return new(waiting, performed => Step(step.State, merged, performed));
        }

        return new(ReadOff(merged));
    }

    private bool MayJoin => _before.Phase == Phase.Interview && !_bench.HeardCommand
        && (_activity is { IsMessage: false, Name: Lobby.ResumeEvent } || _input.Entries.All(e => e.Joinable && e.Origin is { Synchronous: false }));

    private TurnOutcome ReadOff(MemoryState memory)
    {
        if (_bench.Erases)
        {
            return new TurnOutcome { Processed = _input.Entries.Count, State = _before, Memory = memory, Erases = Erasure.This };
        }

        _bench.Hear(MessageKind.Answer, _before.Pending?.QuestionId);
        var messages = _sent.Where(a => a.Type != ActivityTypes.Trace).Select(a => InterviewerMessage.Described(a, _bench)).ToList();
        var outcome = new TurnOutcome
        {
            Processed = _input.Entries.Count,
            State = _bench.State,
            Memory = memory,
            Messages = _bench.Ends ? MarkEnd(messages) : messages,
            MayJoin = MayJoin,
        };

        return TurnTranscript.Into(outcome, _bundle, _before, _bench);
    }

    /// <summary>The last message tells pages that nothing more will be asked.</summary>
    private static List<Activity> MarkEnd(List<Activity> messages)
    {
        if (messages is [.., var last])
        {
            var about = last.ChannelData[InterviewerMessage.Field] as ObjectValue ?? ObjectValue.Empty;
            messages[^1] = last.With("channelData", last.ChannelData.With(InterviewerMessage.Field, about.With("ended", true)));
        }

        return messages;
    }

    /// <summary>The participant's words in these entries; before consent they have no place in the transcript but the agreeing one.</summary>
    private static List<IncomingMessage> MessagesOf(InterviewState state, TurnInput input)
    {
        var messages = new List<IncomingMessage>();
        foreach (var entry in input.Entries.Where(e => e.Activity.IsMessage))
        {
            var text = entry.Activity.MessageText ?? (entry.Activity.Value as TextValue)?.Text ?? "";
            messages.Add(new(state.NextSeq + messages.Count, entry.SentAt, text, entry.LogSequence, entry.Activity.Id));
        }

        return messages;
    }
}
