using System.Collections.Immutable;

namespace Bot.Adaptive.Dialogs;

/// <summary>Between the stored stack and the one that a step works on.</summary>
internal static class StackCodec
{
    public static List<Frame> Thaw(ImmutableArray<FrameState> stack, Flow flow)
    {
        var frames = new List<Frame>(stack.Length + 2);
        foreach (var stored in stack)
        {
            var frame = new Frame(flow.Dialog(stored.Dialog)) { State = stored.State };
            foreach (var plan in stored.Plans)
            {
                var working = new Plan(flow.Dialog(plan.Action));
                working.Stack.AddRange(Thaw(plan.Stack, flow));
                frame.Plans.Add(working);
            }

            frames.Add(frame);
        }

        return frames;
    }

    public static ImmutableArray<FrameState> Freeze(List<Frame> stack)
    {
        var frames = ImmutableArray.CreateBuilder<FrameState>(stack.Count);
        foreach (var frame in stack)
        {
            frames.Add(new(
                frame.Dialog.Mark,
                frame.State,
                [.. frame.Plans.Select(plan => new PlanState(plan.Action.Mark, Freeze(plan.Stack)))]));
        }

        return frames.MoveToImmutable();
    }
}
