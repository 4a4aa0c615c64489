using Bot.Adaptive.Dialogs;
using Bot.Host.Models;
using Bot.Interviews.Piloting;
using Microsoft.Extensions.AI;

namespace Bot.Host.Piloting;

/// <summary>The configured model, asked as interviews ask it, with a budget of its own and a meter.</summary>
public sealed class PilotModel : IPilotModel, IDisposable
{
    private readonly MeteredChatClient _meter;
    private readonly ModelPerformer _performer;

    public PilotModel(IChatClient client, ModelSettings settings, TimeProvider time, ILogger<ModelPerformer> log)
    {
        Name = settings.Name;
        _meter = new MeteredChatClient(client, time);
        _performer = new ModelPerformer(_meter, settings, new DailyTokens(long.MaxValue, time), time, log);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public PilotCost Cost => _meter.Cost;

    /// <inheritdoc/>
    public Task<EffectResult> AskAsync(Effect effect, CancellationToken cancellation) => _performer.PerformAsync(effect, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
