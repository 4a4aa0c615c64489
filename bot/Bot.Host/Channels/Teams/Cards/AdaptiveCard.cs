using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams.Cards;

/// <summary>The frame of our cards: Adaptive Cards 1.5, as Teams draws them on desks and phones.</summary>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const string Version = "1.5";

    /// <summary>A card.</summary>
    /// <param name="fallback">For clients that cannot draw it, and for those who hear it.</param>
    public static ObjectValue Of(IEnumerable<ObjectValue> body, string fallback, string? language, IReadOnlyList<ObjectValue>? actions = null)
    {
        var card = ObjectValue.Empty
            .With("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .With("type", "AdaptiveCard")
            .With("version", Version)
            .With("fallbackText", CardText.Literal(fallback))
            .With("msteams", ObjectValue.Empty.With("width", "full"))
            .With("body", ListValue.Of(body));
        card = language is null ? card : card.With("lang", language);
        return actions is { Count: > 0 } ? card.With("actions", ListValue.Of(actions)) : card;
    }

    /// <summary>A card as an attachment.</summary>
    public static ListValue Attached(ObjectValue card) =>
        ListValue.Of([ObjectValue.Empty.With("contentType", ContentType).With("content", card)]);
}
