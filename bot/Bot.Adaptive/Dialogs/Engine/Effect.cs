using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Something that a step cannot do itself because it is pure: the turn worker performs it, records the result, and steps
/// again with it. A step asks for at most one.
/// </summary>
/// <param name="Name">What is asked for, such as <c>model</c>.</param>
/// <param name="Request">What the performer needs to know.</param>
public sealed record Effect(string Name, Value Request);

/// <summary>What came of an effect. Recorded, so that a replay recomputes every decision.</summary>
public sealed record EffectResult(string Name, Value Result);
