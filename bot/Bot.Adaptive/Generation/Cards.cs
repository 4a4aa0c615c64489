using System.Collections.Frozen;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation;

/// <summary>Attachments, cards and card actions of structures, as the Activity schema writes them.</summary>
internal static class Cards
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    private const string HeroCard = "application/vnd.microsoft.card.hero";
    private const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";

    private static readonly FrozenDictionary<string, string> s_generic = new Dictionary<string, string>
    {
        ["herocard"] = HeroCard,
        ["thumbnailcard"] = ThumbnailCard,
        ["audiocard"] = "application/vnd.microsoft.card.audio",
        ["videocard"] = "application/vnd.microsoft.card.video",
        ["animationcard"] = "application/vnd.microsoft.card.animation",
        ["signincard"] = "application/vnd.microsoft.card.signin",
        ["oauthcard"] = "application/vnd.microsoft.card.oauth",
        ["receiptcard"] = "application/vnd.microsoft.card.receipt",
    }.ToFrozenDictionary();

    /// <summary>True for the cards that have a content type of their own.</summary>
    public static bool IsGeneric(string type) => s_generic.ContainsKey(type);

    /// <summary>The type of a structure, or of an adaptive card, in lower case; empty when it has none.</summary>
    public static string TypeOf(ObjectValue structure)
    {
        var type = structure["lgType"].ToString().Trim();
        return (type.Length > 0 ? type : structure["type"].ToString().Trim()).ToLowerInvariant();
    }

    public static ListValue Attachments(Value value) => ListValue.Of(Items(value).OfType<ObjectValue>().Select(Attachment));

    public static Value Attachment(ObjectValue structure)
    {
        var type = TypeOf(structure);
        return s_generic.TryGetValue(type, out var contentType) ? Attachment(contentType, Card(contentType, structure))
            : type == "attachment" ? Plain(structure)
            : Attachment(type == "adaptivecard" ? AdaptiveCard : type, structure);
    }

    /// <summary>What a button does: a text is sent as if it were typed.</summary>
    public static ListValue Actions(Value value) => ListValue.Of(Items(value).Select(Action));

    private static Value Action(Value value)
    {
        if (value is not ObjectValue structure)
        {
            var text = value.ToString().Trim();
            return ObjectValue.Of(new("type", "imBack"), new("title", text), new("value", text));
        }

        var action = ObjectValue.Empty;
        if (TypeOf(structure) == "cardaction")
        {
            action = action.With("type", "imBack");
            foreach (var (name, field) in structure)
            {
                action = name == "lgType" ? action : action.With(FieldNames.Proper(name.Trim()), field);
            }
        }

        return action;
    }

    private static ObjectValue Attachment(string contentType, Value content) =>
        ObjectValue.Of(new("contentType", contentType), new("content", content));

    private static ObjectValue Plain(ObjectValue structure)
    {
        var attachment = ObjectValue.Empty;
        foreach (var (name, value) in structure)
        {
            var type = value.ToString().ToLowerInvariant();
            attachment = name.Trim().ToUpperInvariant() switch
            {
                "LGTYPE" => attachment,
                "CONTENTTYPE" => attachment.With("contentType", type == "adaptivecard" ? AdaptiveCard : s_generic.GetValueOrDefault(type, type)),
                _ => attachment.With(FieldNames.Proper(name.Trim()), value),
            };
        }

        return attachment;
    }

    private static ObjectValue Card(string contentType, ObjectValue structure)
    {
        var card = ObjectValue.Empty;
        foreach (var (name, value) in structure)
        {
            var key = name.Trim().ToLowerInvariant();
            card = key switch
            {
                "lgtype" => card,
                "tap" => card.With(key, Action(value)),
                "image" or "images" when contentType is HeroCard or ThumbnailCard => card.With("images", Media(card["images"], value)),
                "image" or "images" => card.With("image", Medium(value)),
                "media" => card.With(key, Media(card[key], value)),
                "buttons" => card.With(key, Joined(card[key], Actions(value))),
                "autostart" or "shareable" or "autoloop" when bool.TryParse(value.ToString(), out var truth) => card.With(key, truth),
                _ => card.With(key, value),
            };
        }

        return card;
    }

    private static ListValue Media(Value known, Value more) => Joined(known, ListValue.Of(Items(more).Select(Medium)));

    private static Value Medium(Value value) => value is TextValue url ? ObjectValue.Empty.With("url", url.Text.Trim()) : value;

    private static ListValue Joined(Value known, ListValue more) => new((known as ListValue ?? ListValue.Empty).Items.AddRange(more.Items));

    private static ListValue Items(Value value) => value switch
    {
        NullValue => ListValue.Empty,
        ListValue list => list,
        _ => ListValue.Of([value]),
    };
}
