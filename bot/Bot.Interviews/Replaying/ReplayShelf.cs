using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Replaying;

/// <summary>The one study of a replay. A record begins with the consent, so nobody stands before the choice of a study.</summary>
internal sealed class ReplayShelf(StudyBundle bundle) : IStudyShelf
{
    public IReadOnlyList<StudyBundle> Open => [bundle];

    public Flow? Plain => null;

    public LobbyTexts Lobby => throw new InvalidOperationException("A record begins after the choice of a study.");

    public StudyBundle? Find(string studyId) => studyId == bundle.Study.Id ? bundle : null;

    public StudyBundle? FindBundle(string hash) => hash == bundle.Hash ? bundle : null;
}
