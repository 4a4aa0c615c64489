using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Something that may be answered.</summary>
/// <param name="Value">What is kept when it is chosen, and shown unless the action has a title.</param>
/// <param name="Action">The card action behind its button; null for one that says the value.</param>
/// <param name="Synonyms">What else people may say for it.</param>
public sealed record Choice(string Value, ObjectValue? Action, ImmutableArray<string> Synonyms)
{
    public Choice(string value)
        : this(value, null, [])
    {
    }

    /// <summary>What is shown.</summary>
    public string Title => Action?["title"] is TextValue { Text: { Length: > 0 } title } ? title : Value;

    /// <summary>The card action of its button.</summary>
    public ObjectValue Button => Action ?? ObjectValue.Empty.With("type", "imBack").With("title", Value).With("value", Value);

    /// <summary>
    /// The choices that a value describes: a list of texts or of <c>{value, action, synonyms}</c>, or a text that holds such a
    /// list as JSON or with bars between the choices.
    /// </summary>
    public static ImmutableArray<Choice> From(Value value) => value switch
    {
        ListValue list => [.. list.Select(One)],
        TextValue text => From(Listed.Read(text.Text)),
        _ => [],
    };

    private static Choice One(Value item) => item is ObjectValue fields
        ? new(
            fields["value"].IsNull ? "" : fields["value"].ToString(),
            fields["action"] as ObjectValue,
            fields["synonyms"] is ListValue synonyms ? [.. synonyms.Select(synonym => synonym.ToString())] : [])
        : new(item.ToString());
}
