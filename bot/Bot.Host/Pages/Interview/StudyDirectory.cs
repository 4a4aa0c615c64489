using Bot.Host.Library;
using Bot.Host.People;
using Bot.Interviews.People;
using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Interview;

/// <summary>What the pages know of the studies in the library, and of the personal links to them.</summary>
public sealed class StudyDirectory(StudyLibrary library, PersonalLinks links, Participations participations, TimeProvider time) : IStudyDirectory
{
    public async ValueTask<StudyDoor?> FindAsync(string studyOrLink, CancellationToken cancellation)
    {
        if (library.Find(studyOrLink) is { Study: var study })
        {
            return new(study, study.IsOpenToAll ? DoorState.Open : DoorState.InvitationOnly);
        }

        if (await links.FindAsync(studyOrLink, cancellation) is not { } link || library.Find(link.Study) is not { } bundle)
        {
            return null;
        }

        link = await participations.RefreshAsync(link, cancellation);
        var state = link.StateAt(time.GetUtcNow()) switch
        {
            LinkState.Used => DoorState.Used,
            LinkState.Expired or LinkState.Revoked => DoorState.Expired,
            _ => DoorState.Open,
        };
        return new(bundle.Study, state) { Language = link.Language };
    }

    public ValueTask<IReadOnlyList<Study>> ListAsync(CancellationToken cancellation) =>
        new([.. library.All.Select(bundle => bundle.Study)]);

    /// <summary>Bundles hold texts only: pictures of a study are https addresses.</summary>
    public ValueTask<StudyPicture?> FindPictureAsync(string studyOrLink, StudyPictureKind kind, CancellationToken cancellation) => new((StudyPicture?)null);
}
