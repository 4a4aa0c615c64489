using System.Text.Json;
using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Makes what channels deliver durable: finds the interview that an address talks to, and accepts the activity into its
/// inbox. Only then may a channel be told 2xx. Turns of interviews that were idle go to the worker at once.
/// </summary>
public sealed class Reception(ITurnStore store, Vault vault, RouteCache routes, TurnDispatcher dispatcher, IArrivals arrivals, InstanceName instance, TimeProvider time)
{
    /// <summary>How often a route may turn out to be stale while one activity is accepted.</summary>
    private const int MaxMoves = 4;

    /// <summary>The address that an activity comes from.</summary>
    public AddressId AddressOf(Inbound inbound) => vault.Address(inbound.Channel, inbound.Tenant, inbound.Conversation, inbound.User);

    /// <summary>Accepts an activity.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer: nothing may be acknowledged.</exception>
    public async ValueTask<Received> ReceiveAsync(Inbound inbound, CancellationToken cancellation)
    {
        FailPoint.Reach(FailPoint.AfterVerify);
#if CHAOS
        if (Protection.IsOff(Protection.AcceptBeforeAck) && !inbound.Synchronous)
        {
            _ = Task.Run(() => ReceiveDurablyAsync(inbound, CancellationToken.None).AsTask(), CancellationToken.None);
            return new(ReceivedStatus.Accepted, InterviewId.New(), 0, 0, null, null);
        }
#endif
        var received = await ReceiveDurablyAsync(inbound, cancellation);
        FailPoint.Reach(FailPoint.BeforeAck);
        return received;
    }

    private async ValueTask<Received> ReceiveDurablyAsync(Inbound inbound, CancellationToken cancellation)
    {
        if (inbound.KeepsLog || inbound.Synchronous || inbound.Own)
        {
            return await AcceptAsync(inbound, joins: null, cancellation);
        }

        var arrival = await arrivals.ReadAsync(inbound, cancellation);
        var received = await AcceptAsync(arrival.Inbound, arrival.Joins, cancellation);
        if (received.Status is ReceivedStatus.Accepted or ReceivedStatus.Duplicate)
        {
            await arrivals.AcceptedAsync(arrival, received.Interview, cancellation);
        }

        return received;
    }

    private async ValueTask<Received> AcceptAsync(Inbound inbound, InterviewId? joins, CancellationToken cancellation)
    {
        var address = AddressOf(inbound);
        var interview = joins is { } other ? await JoinAsync(address, other, cancellation) : routes.Find(address) ?? await FindRouteAsync(address, cancellation);
        Predecessor? predecessor = null;
        for (var moves = 0; ; moves++)
        {
            var accepted = await AcceptAsync(inbound, address, interview, predecessor, cancellation);
            FailPoint.Reach(FailPoint.AfterAccept);
            if (accepted.Status != AcceptStatus.Moved || moves == MaxMoves || inbound.Amends)
            {
                routes.Set(address, interview);
                await HandOverAsync(inbound, interview, accepted, cancellation);
                return Answer(inbound, interview, accepted);
            }

            (interview, predecessor) = await MoveAsync(address, interview, accepted.LogSequence ?? 0, cancellation);
        }
    }

    /// <summary>Points an address at an interview that began at another, so that it goes on here too.</summary>
    private async ValueTask<InterviewId> JoinAsync(AddressId address, InterviewId interview, CancellationToken cancellation)
    {
        var before = await store.FindRouteAsync(address, cancellation);
        return before == interview ? interview : await store.SetRouteAsync(address, before, interview, time.GetUtcNow(), cancellation);
    }

    private async ValueTask<InterviewId> FindRouteAsync(AddressId address, CancellationToken cancellation) =>
        await store.FindRouteAsync(address, cancellation)
        ?? await store.SetRouteAsync(address, expected: null, InterviewId.New(), time.GetUtcNow(), cancellation);

    private async ValueTask<(InterviewId Interview, Predecessor? Predecessor)> MoveAsync(AddressId address, InterviewId closed, long logCount, CancellationToken cancellation)
    {
        var proposed = InterviewId.New();
        var winner = await store.SetRouteAsync(address, closed, proposed, time.GetUtcNow(), cancellation);
        return (winner, winner == proposed ? new Predecessor(closed, logCount) : null);
    }

    private async ValueTask<Accepted> AcceptAsync(Inbound inbound, AddressId address, InterviewId interview, Predecessor? predecessor, CancellationToken cancellation)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(
            new InboundPayload(
                inbound.Activity.Fields,
                inbound.Channel,
                ReplyAddress.Of(new(inbound.Channel, inbound.Tenant, inbound.Conversation, inbound.User, inbound.Reference)),
                Pseudonym.Of(vault.DedupeKey("participant", address.Value)),
                inbound.Identity,
                inbound.Trusted,
                inbound.Synchronous,
                inbound.KeepsLog,
                inbound.SentAt,
                predecessor?.Interview.Value,
                inbound.Invoke,
                inbound.Own),
            DeliveryJson.Default.InboundPayload);

        ReadOnlyMemory<byte>? logged = null;
        if (inbound is { KeepsLog: true, FromParticipant: true })
        {
            var sealer = await vault.GetAsync(interview, cancellation);
            logged = sealer.Seal(RecordKind.Log, LogEntry.Write(inbound.Activity));
        }

        return await store.AcceptAsync(
            new Accept(
                interview,
                address,
                [.. inbound.EventKeys.Select(parts => vault.DedupeKey(inbound.Channel, [.. parts]))],
                inbound.Joinable,
                await vault.SealInboxAsync(interview, payload, cancellation),
                logged,
                inbound.SentAt,
                predecessor,
                instance.Value,
                time.GetUtcNow())
            { Amends = inbound.Amends },
            cancellation);
    }

    /// <summary>Makes the turn run: here when the interview was idle and there is room, else by whoever finds it.</summary>
    private async ValueTask HandOverAsync(Inbound inbound, InterviewId interview, Accepted accepted, CancellationToken cancellation)
    {
        if (accepted.Status != AcceptStatus.Accepted)
        {
            return;
        }

        if (accepted.Claim is not { } claim)
        {
            dispatcher.NewerText(interview);
        }
        else if (!inbound.Synchronous && !dispatcher.Run(claim))
        {
            try
            {
                await store.ReleaseAsync(interview, claim.Epoch, cancellation);
            }
            catch (StoreUnavailableException)
            {
                // It is accepted all the same; its lease ends by itself.
            }
        }
    }

    private static Received Answer(Inbound inbound, InterviewId interview, Accepted accepted) =>
        new(
            accepted.Status switch
            {
                AcceptStatus.Accepted => ReceivedStatus.Accepted,
                AcceptStatus.Duplicate => ReceivedStatus.Duplicate,
                AcceptStatus.Full => ReceivedStatus.Full,
                _ => ReceivedStatus.Gone,
            },
            interview,
            accepted.Sequence,
            accepted.LogSequence,
            accepted.Replies,
            inbound.Synchronous ? accepted.Claim : null);
}
