using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation;

/// <summary>
/// Makes an activity of what a template gives. A text is what is said and spoken; a structure of type Activity is the
/// activity itself; a card or an attachment is attached to a message; anything else is said as JSON.
/// </summary>
public static class ActivityFactory
{
    /// <summary>The activity, or null when the value is nothing.</summary>
    public static Activity? FromValue(Value value) => value switch
    {
        NullValue => null,
        ObjectValue structure => FromStructure(structure),
        _ => FromText(value.ToString().Trim()),
    };

    private static Activity FromStructure(ObjectValue structure)
    {
        var type = Cards.TypeOf(structure);
        return type == "activity" ? new(FromFields(structure))
            : type == "attachment" || Cards.IsGeneric(type) ? new(ObjectValue.Of(
                new("type", ActivityTypes.Message),
                new("attachments", ListValue.Of([Cards.Attachment(structure)]))))
            : FromText(structure.ToString().Trim());
    }

    /// <summary>White space alone says nothing.</summary>
    private static Activity FromText(string text) => string.IsNullOrWhiteSpace(text)
        ? new(ObjectValue.Empty.With("type", ActivityTypes.Message))
        : new(ObjectValue.Of(new("type", ActivityTypes.Message), new("text", text), new("speak", text)));

    private static ObjectValue FromFields(ObjectValue structure)
    {
        var fields = ObjectValue.Empty.With("type", ActivityTypes.Message);
        foreach (var (name, value) in structure)
        {
            var key = name.Trim();
            fields = key.ToUpperInvariant() switch
            {
                "LGTYPE" => fields,
                "TEXT" => fields.With("text", value is TextValue or NullValue ? value : Json.Write(value)),
                "SPEAK" => fields.With("speak", value is TextValue or NullValue ? value : Json.Write(value)),
                "ATTACHMENTS" => fields.With("attachments", Cards.Attachments(value)),
                "SUGGESTEDACTIONS" => fields.With("suggestedActions", ObjectValue.Empty.With("actions", Cards.Actions(value))),
                _ => fields.With(FieldNames.Proper(key), value),
            };
        }

        return fields;
    }
}
