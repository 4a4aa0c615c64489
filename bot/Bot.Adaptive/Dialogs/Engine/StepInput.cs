using Bot.Adaptive.Activities;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Everything from outside that one step may depend on. The same flow, state and input give the same outcome, always.
/// </summary>
/// <param name="Activity">What came.</param>
/// <param name="Now">The time of the step, the only one that expressions see.</param>
/// <param name="Seed">Seeds the step's random numbers.</param>
/// <param name="Result">Set when the step goes on after an effect; the activity is then the one that the turn began with.</param>
public sealed record StepInput(Activity Activity, DateTimeOffset Now, int Seed, EffectResult? Result = null);
