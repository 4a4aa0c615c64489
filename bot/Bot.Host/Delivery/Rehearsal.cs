using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Walks once the way of a message, from the inbox to the door and back, so that the code of it is compiled before somebody waits
/// for it. It happens over a store of its own, which is thrown away: nothing of it is kept, sent or seen.
/// </summary>
/// <param name="stage">Opens a store of the kind that is in service, which is gone when it is closed.</param>
public sealed class Rehearsal(IServiceProvider services, MasterKeys keys, Func<CancellationToken, Task<StoreSet>> stage, TimeProvider time)
{
    /// <summary>Walks the way of messages, one after the other.</summary>
    /// <param name="messages">What nobody says.</param>
    /// <param name="door">The channel, which lets nothing out.</param>
    public async Task RunAsync(IEnumerable<Inbound> messages, IChatChannel door, CancellationToken cancellation)
    {
        await using var stores = await stage(cancellation);
        var set = Set(stores);
        IChatChannel[] doors = [door];
        foreach (var said in messages)
        {
            await set.Reception.ReceiveAsync(said, cancellation);
            while (set.Dispatcher.Claims.TryRead(out var claim))
            {
                await set.Runner.RunAsync(claim, cancellation);
            }

            foreach (var head in await stores.Turns.ClaimOutboxAsync(time.GetUtcNow(), limit: 1, cancellation))
            {
                var message = Make<ChatSender>(stores.Turns, doors).Open(head, await set.Vault.FindAsync(head.Interview, cancellation));
                var settlement = await message.Send(cancellation);
                await stores.Turns.SettleAsync(head, settlement, time.GetUtcNow(), cancellation);
            }
        }
    }

    /// <summary>Walks the way of a message whose answer is waited for: there is no door.</summary>
    /// <param name="message">What nobody says; synchronous.</param>
    public async Task RunAsync(Inbound message, CancellationToken cancellation)
    {
        await using var stores = await stage(cancellation);
        var set = Set(stores);
        await Make<SynchronousTurns>(stores.Turns, set.Vault, set.Reception, set.Runner).RunAsync(message, cancellation);
    }

    private (Vault Vault, TurnDispatcher Dispatcher, Reception Reception, TurnRunner Runner) Set(StoreSet stores)
    {
        var vault = new Vault(keys, stores.Keys, time);
        var (cache, dispatcher) = (new InterviewCache(), new TurnDispatcher());
        var opener = Make<InterviewOpener>(stores.Turns, vault, cache);
        var reception = Make<Reception>(stores.Turns, vault, new RouteCache(), dispatcher);
        return (vault, dispatcher, reception, Make<TurnRunner>(stores.Turns, opener, cache, dispatcher));
    }

    /// <summary>A part as it is in service, but with these parts in place of those in service.</summary>
    private T Make<T>(params object[] own) => ActivatorUtilities.CreateInstance<T>(services, own);
}
