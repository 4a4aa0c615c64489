using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>The interviews that somebody gave from one place, for themselves to see.</summary>
public sealed class ParticipantInterviews(IArchive archive, Vault vault)
{
    /// <summary>How far it is looked back, over everybody's interviews: an overview for the person, not a record.</summary>
    private const int MostLookedAt = 1_000;

    /// <summary>Newest first; those that consent was given for.</summary>
    public async ValueTask<IReadOnlyList<InterviewSummary>> OfAsync(string channel, string tenant, string conversation, string user, CancellationToken cancellation)
    {
        var participant = Pseudonym.Of(vault.DedupeKey("participant", vault.Address(channel, tenant, conversation, user).Value));
        return [.. (await archive.ListAsync(study: null, before: null, MostLookedAt, cancellation)).Where(interview => interview.Participant == participant)];
    }
}
