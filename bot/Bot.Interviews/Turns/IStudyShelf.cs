using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;

namespace Bot.Interviews.Turns;

/// <summary>The studies that interviews can begin with, and the bundles of those that run. Answers from memory.</summary>
public interface IStudyShelf
{
    /// <summary>Studies that anybody may begin, in order of id.</summary>
    IReadOnlyList<StudyBundle> Open { get; }

    /// <summary>The newest revision of a study; null when there is none, or when it may not be begun by whoever asks.</summary>
    StudyBundle? Find(string studyId);

    /// <summary>A bundle by its hash; null when this instance has not loaded it.</summary>
    StudyBundle? FindBundle(string hash);

    /// <summary>The flow that runs for everybody who writes; null when there are studies.</summary>
    Flow? Plain { get; }

    /// <summary>What is said where no study has been chosen.</summary>
    LobbyTexts Lobby { get; }
}
