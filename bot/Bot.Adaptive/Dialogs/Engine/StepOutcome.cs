using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What a step decided.</summary>
/// <param name="State">Where the conversation stands now.</param>
/// <param name="Memory">The long-lived memory after the step.</param>
/// <param name="Sent">Activities to send, in order.</param>
/// <param name="Asked">The effect that has to be performed before the step can go on; null when it is complete.</param>
/// <param name="Ended">The root dialog came to its end in this step.</param>
/// <param name="Result">What the root dialog ended with.</param>
public sealed record StepOutcome(
    DialogState State,
    MemoryState Memory,
    ImmutableArray<Activity> Sent,
    Effect? Asked,
    bool Ended,
    Value Result);
