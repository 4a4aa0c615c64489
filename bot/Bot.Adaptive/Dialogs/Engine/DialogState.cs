using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Where a conversation stands in its flow: the stack of dialogs, innermost last. Empty before the first step.</summary>
public sealed record DialogState(ImmutableArray<FrameState> Stack)
{
    public static DialogState Empty { get; } = new([]);

    public bool IsEmpty => Stack.IsEmpty;
}

/// <summary>One dialog of the stack.</summary>
/// <param name="Dialog">Its <see cref="Dialog.Mark"/> in the flow that the conversation is pinned to.</param>
public sealed record FrameState(string Dialog, ObjectValue State, ImmutableArray<PlanState> Plans);

/// <summary>One queued action of a container.</summary>
/// <param name="Action">Its <see cref="Dialog.Mark"/>.</param>
public sealed record PlanState(string Action, ImmutableArray<FrameState> Stack);
