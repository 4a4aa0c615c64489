using Bot.Adaptive.Dialogs;

namespace Bot.Host.Delivery;

/// <summary>Performs what steps cannot do themselves. Never throws for what the outside does wrong: that is a result, too.</summary>
public interface IEffectPerformer
{
    /// <summary>The name of the model that may be asked; null when none is configured.</summary>
    string? Model { get; }

    /// <summary>Performs an effect. When <paramref name="interrupted"/> fires, newer text has made the question moot.</summary>
    Task<EffectResult> PerformAsync(Effect effect, CancellationToken interrupted);
}
