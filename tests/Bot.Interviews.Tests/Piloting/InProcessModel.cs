using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Piloting;
using Bot.Interviews.Probing;
using Bot.Interviews.Tests.Turns;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Tests.Piloting;

/// <summary>A model of a pilot without a wire.</summary>
internal sealed class InProcessModel(Func<ModelCall, ModelAnswer> behaves) : IPilotModel
{
    public string Name => "stand-in-1";

    public PilotCost Cost { get; private set; } = PilotCost.None;

    public Task<EffectResult> AskAsync(Effect effect, CancellationToken cancellation)
    {
        Cost += new PilotCost(1, 900, 60, 100);
        return Task.FromResult(behaves(ModelCall.Of(effect)).ToResult());
    }
}

/// <summary>A shelf with one study, which may differ from what ships.</summary>
internal sealed class OneStudy(StudyBundle bundle) : IStudyShelf
{
    public IReadOnlyList<StudyBundle> Open => [bundle];

    public Flow? Plain => null;

    public LobbyTexts Lobby => ShippedStudies.All.Lobby;

    public StudyBundle? Find(string studyId) => studyId == bundle.Study.Id ? bundle : null;

    public StudyBundle? FindBundle(string hash) => hash == bundle.Hash ? bundle : null;
}
