using Bot.Adaptive.Dialogs;
using Bot.Host.Delivery;

namespace Bot.Host.Models;

/// <summary>No model is configured: nothing asks for effects, and probes are chosen by rules.</summary>
public sealed class NoModel : IEffectPerformer
{
    public string? Model => null;

    public Task<EffectResult> PerformAsync(Effect effect, CancellationToken interrupted) =>
        throw new InvalidOperationException($"The effect {effect.Name} was asked for although there is nobody to perform it.");
}
