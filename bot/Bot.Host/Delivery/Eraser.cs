using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// Forgets a participant: erases the interview, shreds its key, and tells them so in a fresh, empty chat at the same
/// address. Whatever part of it is interrupted is done again when the request, which is erased last, is run again.
/// </summary>
public sealed partial class Eraser(ITurnStore store, Vault vault, InterviewOpener opener, OwnEvents events, RouteCache routes, InterviewCache cache, IEnumerable<IRemembersPeople> memories, InstanceName instance, TimeProvider time, ILogger<Eraser> log)
{
    /// <summary>Erases an interview by id: what an operator or the command line does.</summary>
    /// <returns>False when there was nothing.</returns>
    public async Task<bool> EraseAsync(InterviewId interview, CancellationToken cancellation)
    {
        foreach (var memory in memories)
        {
            await memory.ForgetAsync(interview, cancellation);
        }

        var erased = await store.EraseAsync(interview, time.GetUtcNow(), cancellation);
        FailPoint.Reach(FailPoint.MidErase);
        await vault.ShredAsync(interview, cancellation);
        cache.Forget(interview);
        Log.Erased(log, interview);
        return erased;
    }

    /// <summary>Erases what a participant asked for.</summary>
    /// <returns>The fresh chat in which they are told, claimed; null when they are told where they asked.</returns>
    internal async Task<Claim?> EraseAsync(OpenedInterview interview, InboxEntry request, Erasure what, CancellationToken cancellation)
    {
        if (what == Erasure.Previous)
        {
            if (interview.State?.Previous is { } previous && InterviewId.IsWellFormed(previous))
            {
                await EraseAsync(new InterviewId(previous), cancellation);
            }

            return null;
        }

        var successor = await PrepareSuccessorAsync(interview.Id, interview.State?.Language, request, cancellation);
        await EraseAsync(interview.Id, cancellation);
        return successor is { } fresh ? await store.ClaimAsync(fresh, instance.Value, time.GetUtcNow(), cancellation) : null;
    }

    private async Task<InterviewId?> PrepareSuccessorAsync(InterviewId interview, string? language, InboxEntry request, CancellationToken cancellation)
    {
        if (await opener.PlaceOfAsync(interview, request, cancellation) is not { } place)
        {
            return null;
        }

        var address = vault.Address(place.Chat.Channel, place.Chat.Tenant, place.Chat.Conversation, place.Chat.User);
        var successor = await store.SetRouteAsync(address, interview, InterviewId.New(), time.GetUtcNow(), cancellation);
        var logCount = (await store.ReadLogAsync(interview, long.MaxValue - 1, 1, cancellation)).Newest;
        await events.AcceptAsync(successor, place, Lobby.ErasedEvent, language, [interview.Value], new Predecessor(interview, logCount), cancellation);
        routes.Set(address, successor);
        return successor;
    }

    private static partial class Log
    {
        [LoggerMessage(111, LogLevel.Information, "Interview {Interview} was erased.")]
        public static partial void Erased(ILogger logger, InterviewId interview);
    }
}
