using System.Globalization;
using Bot.Interviews.Bundles;
using Bot.Interviews.People;

namespace Bot.Host.People;

/// <summary>Invites a roster: everybody who can be reached, has no invitation and did not opt out.</summary>
public sealed class InvitationRound(Rosters rosters, Invitations invitations, OptOuts optOuts, IEnumerable<IInvitationChannel> channels, TimeProvider time)
{
    private readonly Dictionary<string, IInvitationChannel> _channels = channels.ToDictionary(c => c.Channel, StringComparer.Ordinal);

    /// <summary>Who would be invited.</summary>
    /// <param name="segment">Only these; null for all.</param>
    public async Task<PlannedRound> PlanAsync(StudyBundle bundle, string? segment, CancellationToken cancellation)
    {
        var study = bundle.Study.Id;
        var people = (await rosters.ListAsync(study, cancellation)).Where(p => segment is null || p.Entry.Segment == segment).ToList();
        var invited = (await invitations.ListAsync(study, cancellation))
            .Where(i => i.Contact is not null && !Invitations.MayFollow(i, bundle.Study, time.GetUtcNow())).Select(i => i.Contact!.Key).ToHashSet(StringComparer.Ordinal);
        var isOut = await optOuts.AllAsync(cancellation);
        var optedOut = people.Where(p => isOut(p.Entry.Contact)).ToList();
        var before = people.Except(optedOut).Where(p => invited.Contains(p.Entry.Contact.Key)).ToList();
        var open = people.Except(optedOut).Except(before).ToList();
        var reached = open.Where(p => _channels.ContainsKey(p.Entry.Contact.Channel)).ToList();
        var obstacles = people.Count == 0
            ? [$"Nobody is on the roster of {study}{(segment is null ? "" : $" in the segment {segment}")}. Add people with: study people import {study} <file.csv>"]
            : reached.Select(p => p.Entry.Contact.Channel).Distinct().Select(c => _channels[c].Obstacle).OfType<string>().ToList();
        if (bundle.Invitations is null)
        {
            obstacles.Add($"{study} has no words for invitations: copy common/{InvitationTexts.CommonFile} from the flows that come with the product.");
        }

        return new(reached, before.Count, optedOut.Count, [.. open.Except(reached).Select(p => p.Entry.Contact.Channel).Distinct()], open.Count - reached.Count, obstacles);
    }

    /// <summary>Invites them; the answer is who was.</summary>
    public async Task<IReadOnlyList<Person>> InviteAsync(StudyBundle bundle, PlannedRound round, CancellationToken cancellation)
    {
        var invited = new List<Person>();
        foreach (var person in round.ToInvite)
        {
            if ((await invitations.CreateAsync(bundle.Study, InvitationWish.Of(person), cancellation)).Status == InvitedStatus.Invited)
            {
                invited.Add(person);
            }
        }

        return invited;
    }
}

/// <summary>Who is to be invited, and why others are not.</summary>
/// <param name="Unreached">People of channels that are switched off.</param>
/// <param name="Obstacles">What keeps invitations from being sent at all, each with the way out.</param>
public sealed record PlannedRound(IReadOnlyList<Person> ToInvite, int InvitedBefore, int OptedOut, IReadOnlyList<string> ChannelsOff, int Unreached, IReadOnlyList<string> Obstacles)
{
    /// <summary>One line for people.</summary>
    /// <param name="verb">What happens to those to invite.</param>
    public string Summary(string verb)
    {
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{ToInvite.Count} {verb}") };
        Add(InvitedBefore, "invited before");
        Add(OptedOut, "opted out");
        Add(Unreached, $"not reached, since {string.Join(" and ", ChannelsOff)} is switched off");
        return string.Join(", ", parts) + ".";

        void Add(int number, string what)
        {
            if (number > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {what}"));
            }
        }
    }
}
