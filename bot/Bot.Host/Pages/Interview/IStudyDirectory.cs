using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Interview;

/// <summary>What the pages know of studies.</summary>
public interface IStudyDirectory
{
    /// <summary>Behind which door an address <c>/i/{study or link}</c> leads; null when there is nothing.</summary>
    ValueTask<StudyDoor?> FindAsync(string studyOrLink, CancellationToken cancellation);

    /// <summary>All studies, in the order in which researchers see them.</summary>
    ValueTask<IReadOnlyList<Study>> ListAsync(CancellationToken cancellation);

    /// <summary>A picture that lies beside a study's file; null when there is none.</summary>
    ValueTask<StudyPicture?> FindPictureAsync(string studyOrLink, StudyPictureKind kind, CancellationToken cancellation);
}

/// <summary>A study as one address shows it.</summary>
public sealed record StudyDoor(Study Study, DoorState State)
{
    /// <summary>The language that a personal link names; null leaves it to the browser.</summary>
    public string? Language { get; init; }
}

/// <summary>Whether an interview can be held here.</summary>
public enum DoorState
{
    /// <summary>It can be begun or continued.</summary>
    Open,

    /// <summary>The study takes no answers any more.</summary>
    Closed,

    /// <summary>Only personal links lead in, and this is none.</summary>
    InvitationOnly,

    /// <summary>A personal link whose time is over, or that was revoked.</summary>
    Expired,

    /// <summary>A personal link that served its one interview.</summary>
    Used,
}

/// <summary>A picture of a study.</summary>
/// <param name="ContentType">An image type; anything else is not served.</param>
public sealed record StudyPicture(ReadOnlyMemory<byte> Content, string ContentType);

/// <summary>Which picture of a study.</summary>
public enum StudyPictureKind
{
    Logo,
    Photo,
}
