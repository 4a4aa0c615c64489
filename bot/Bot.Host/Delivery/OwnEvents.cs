using Bot.Interviews.Privacy.Sealing;
using System.Text.Json;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>Puts events of our own into an inbox, in the name of the channel that a person writes in.</summary>
public sealed class OwnEvents(ITurnStore store, Vault vault, TimeProvider time)
{
    /// <summary>Accepts an event into an interview that somebody talks to.</summary>
    /// <param name="interview">Whose inbox.</param>
    /// <param name="at">Where the person writes.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="language">The language that the person is spoken to in; null when it is not known.</param>
    /// <param name="once">What the event is named by: a second one of the same name changes nothing.</param>
    /// <param name="predecessor">The interview whose log a new one goes on with.</param>
    internal async ValueTask AcceptAsync(
        InterviewId interview, InterviewOpener.Place at, string name, string? language, IReadOnlyList<string> once, Predecessor? predecessor, CancellationToken cancellation)
    {
        var said = Activity.Event(name, Value.Null).With("locale", language is null ? Value.Null : language);
        var payload = JsonSerializer.SerializeToUtf8Bytes(
            new InboundPayload(said.Fields, at.Chat.Channel, ReplyAddress.Of(at.Chat), "", "anonymous", false, at.Synchronous, at.KeepsLog, null, null, Own: true),
            DeliveryJson.Default.InboundPayload);
        await store.AcceptAsync(
            new Accept(
                interview,
                vault.Address(at.Chat.Channel, at.Chat.Tenant, at.Chat.Conversation, at.Chat.User),
                [vault.DedupeKey(name, [.. once])],
                Joinable: false,
                await vault.SealInboxAsync(interview, payload, cancellation),
                LogEntry: null,
                SentAt: null,
                predecessor,
                Owner: null,
                time.GetUtcNow()),
            cancellation);
    }
}
