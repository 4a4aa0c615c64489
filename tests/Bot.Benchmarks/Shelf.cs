using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Turns;

namespace Bot.Benchmarks;

/// <summary>One plain flow, or one study.</summary>
internal sealed record Shelf(Flow? Plain, StudyBundle? Study, LobbyTexts? Texts) : IStudyShelf
{
    public IReadOnlyList<StudyBundle> Open => Study is null ? [] : [Study];

    public LobbyTexts Lobby => Texts ?? throw new InvalidOperationException("A plain flow has no lobby.");

    public StudyBundle? Find(string studyId) => Study?.Study.Id == studyId ? Study : null;

    public StudyBundle? FindBundle(string hash) => Study?.Hash == hash ? Study : null;
}
