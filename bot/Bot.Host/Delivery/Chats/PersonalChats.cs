using System.Text.Json;
using Bot.Adaptive.Values;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// Opens personal chats and remembers where they are, sealed: so that an invitation, or its reminder days later, finds
/// somebody who has not written.
/// </summary>
public sealed class PersonalChats(ICatalogue catalogue, Vault vault, IEnumerable<IChatChannel> channels)
{
    private const string Collection = "personal-chats";
    private readonly Dictionary<string, IChatChannel> _channels = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The personal chat with somebody, opened if there is none; null when they cannot be written to.</summary>
    /// <param name="from">A place in the same tenant or workspace.</param>
    /// <param name="user">The channel's id of the person.</param>
    public async ValueTask<ChatPlace?> OpenAsync(ChatPlace from, string user, CancellationToken cancellation)
    {
        if (!_channels.TryGetValue(from.Channel, out var channel) || await channel.OpenPersonalAsync(from, user, cancellation) is not { } place)
        {
            return null;
        }

        var id = IdOf(from.Channel, from.Tenant, user);
        var payload = JsonSerializer.SerializeToUtf8Bytes(ReplyAddress.Of(place), DeliveryJson.Default.ReplyAddress);
        var known = await catalogue.GetAsync(Collection, id, cancellation);
        await catalogue.PutAsync(Collection, id, await vault.SealDocumentAsync(Collection, id, payload, cancellation), known?.Tag, cancellation);
        return place;
    }

    /// <summary>The personal chat that was opened before with somebody; null when none was.</summary>
    public async ValueTask<ChatPlace?> FindAsync(string channel, string tenant, string user, CancellationToken cancellation)
    {
        var id = IdOf(channel, tenant, user);
        if (await catalogue.GetAsync(Collection, id, cancellation) is not { } document)
        {
            return null;
        }

        var opened = await vault.OpenDocumentAsync(Collection, id, document.Content, cancellation);
        var address = JsonSerializer.Deserialize(opened, DeliveryJson.Default.ReplyAddress) ?? throw new JsonException("A place is an object.");
        return new(channel, address.Tenant, address.Conversation, address.User, address.Reference is { } reference ? (ObjectValue)Json.From(reference) : ObjectValue.Empty);
    }

    private string IdOf(string channel, string tenant, string user) => vault.Address(channel, tenant, "personal", user).Value;
}
