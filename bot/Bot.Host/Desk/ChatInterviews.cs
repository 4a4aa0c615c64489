using Bot.Host.Delivery;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>What somebody's personal chat tells of their interviews: nobody is disturbed in one, nor asked for one that they gave.</summary>
public sealed class ChatInterviews(ITurnStore store, Vault vault, ParticipantInterviews interviews)
{
    /// <summary>The interview that an address talks to, and its state; null when there is none, or nothing is kept of it.</summary>
    public async ValueTask<(InterviewId Id, InterviewState State)?> FindAsync(string channel, string tenant, string conversation, string user, CancellationToken cancellation)
    {
        if (await store.FindRouteAsync(vault.Address(channel, tenant, conversation, user), cancellation) is not { } interview)
        {
            return null;
        }

        try
        {
            return await store.ReadStateAsync(interview, cancellation) is { } stored
                ? (interview, InterviewRecords.ReadState((await vault.FindAsync(interview, cancellation)).Open(RecordKind.State, stored.Span)))
                : null;
        }
        catch (SealedDataException fault) when (fault.Fault == SealedDataFault.Shredded)
        {
            return null;
        }
    }

    /// <summary>Whether somebody gives an interview in their chat now, or gave this study's before.</summary>
    public async ValueTask<TakesPart> AskAsync(ChatPlace chat, string study, CancellationToken cancellation)
    {
        var found = await FindAsync(chat.Channel, chat.Tenant, chat.Conversation, chat.User, cancellation);
        if (found is { State: { Phase: Phase.Ended, ConsentedAt: not null } ended, Id: var last } && ended.Study == study)
        {
            return new TakesPart.Before(last);
        }

        if (found is { State.Phase: Phase.Welcome or Phase.Interview })
        {
            return new TakesPart.Now();
        }

        var given = await interviews.OfAsync(chat.Channel, chat.Tenant, chat.Conversation, chat.User, cancellation);
        return given.FirstOrDefault(interview => interview.Study == study) is { } before ? new TakesPart.Before(new InterviewId(before.Id)) : new TakesPart.No();
    }
}

/// <summary>Whether somebody takes part in a study.</summary>
public abstract record TakesPart
{
    private TakesPart()
    {
    }

    /// <summary>They have not, and give no interview now.</summary>
    public sealed record No : TakesPart;

    /// <summary>They give an interview now, of this study or another.</summary>
    public sealed record Now : TakesPart;

    /// <summary>They gave the interview of this study.</summary>
    public sealed record Before(InterviewId Interview) : TakesPart;
}
