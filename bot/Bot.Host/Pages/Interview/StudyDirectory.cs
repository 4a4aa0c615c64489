using Bot.Host.Library;
using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Interview;

/// <summary>What the pages know of the studies in the library.</summary>
public sealed class StudyDirectory(StudyLibrary library) : IStudyDirectory
{
    public ValueTask<StudyDoor?> FindAsync(string studyOrLink, CancellationToken cancellation) =>
        new(library.Find(studyOrLink) is { } bundle
            ? new StudyDoor(bundle.Study, bundle.Study.Access == StudyAccess.Open ? DoorState.Open : DoorState.InvitationOnly)
            : null);

    public ValueTask<IReadOnlyList<Study>> ListAsync(CancellationToken cancellation) =>
        new([.. library.All.Select(bundle => bundle.Study)]);

    /// <summary>Bundles hold texts only: pictures of a study are https addresses.</summary>
    public ValueTask<StudyPicture?> FindPictureAsync(string studyOrLink, StudyPictureKind kind, CancellationToken cancellation) => new((StudyPicture?)null);
}
