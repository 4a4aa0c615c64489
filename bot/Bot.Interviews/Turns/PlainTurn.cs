using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;

namespace Bot.Interviews.Turns;

/// <summary>A turn of a plain flow: no study, no consent, no transcript; whoever writes gets what the flow says.</summary>
internal static class PlainTurn
{
    public static InterviewerTurn Of(Flow flow, InterviewState state, MemoryState memory, TurnInput input)
    {
        var step = DialogEngine.Step(flow, state.Dialog, memory, new StepInput(input.Entries[0].Activity, input.Now, input.Seed));
        return new(new TurnOutcome
        {
            Processed = input.Entries.Count,
            State = state with { Phase = Phase.Plain, Dialog = step.State },
            Memory = step.Memory,
            Messages = [.. step.Sent.Where(a => a.Type != ActivityTypes.Trace)],
        });
    }
}
