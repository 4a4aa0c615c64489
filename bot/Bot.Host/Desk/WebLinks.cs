using Bot.Host.Delivery;
using Bot.Host.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>Personal links for who wants to go on in a browser with the interview that runs in their chat.</summary>
public sealed class WebLinks(ITurnStore store, Vault vault, PersonalLinks links, PublicAddress addresses)
{
    /// <summary>Long enough to change seats; whoever needs another one asks again.</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    /// <summary>The address under which the interview goes on; null when none runs here.</summary>
    public async ValueTask<Uri?> MakeAsync(Inbound inbound, CancellationToken cancellation)
    {
        var address = vault.Address(inbound.Channel, inbound.Tenant, inbound.Conversation, inbound.User);
        if (await store.FindRouteAsync(address, cancellation) is not { } interview
            || await store.ReadStateAsync(interview, cancellation) is not { } stored)
        {
            return null;
        }

        var state = InterviewRecords.ReadState((await vault.FindAsync(interview, cancellation)).Open(RecordKind.State, stored.Span));
        if (state.Phase is not (Phase.Welcome or Phase.Interview))
        {
            return null;
        }

        var made = await links.CreateAsync(new LinkWish(state.Study, s_life, state.Segment, state.Language), cancellation);
        await links.AttachAsync(made.Link.Id, interview, instead: null, cancellation);
        return addresses.Interview(made.Token);
    }
}
