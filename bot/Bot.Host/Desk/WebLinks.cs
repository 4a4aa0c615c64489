using Bot.Host.Delivery;
using Bot.Host.People;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>Personal links for who wants to go on in a browser with the interview that runs in their chat.</summary>
public sealed class WebLinks(ChatInterviews interviews, PersonalLinks links, PublicAddress addresses)
{
    /// <summary>Long enough to change seats; whoever needs another one asks again.</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    /// <summary>The address under which the interview goes on; null when none runs here.</summary>
    public async ValueTask<Uri?> MakeAsync(Inbound inbound, CancellationToken cancellation)
    {
        if (await interviews.FindAsync(inbound.Channel, inbound.Tenant, inbound.Conversation, inbound.User, cancellation) is not { State: { Phase: Phase.Welcome or Phase.Interview } state } found)
        {
            return null;
        }

        var made = await links.CreateAsync(new LinkWish(state.Study, s_life, state.Segment, state.Language), cancellation);
        await links.AttachAsync(made.Link.Id, found.Id, instead: null, cancellation);
        return addresses.Interview(made.Token);
    }
}
