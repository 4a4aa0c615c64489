using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>The words of a kind: a property that a flow may set, and a template of the shared .lg file when it does not.</summary>
internal static class WordsExtensions
{
    /// <summary>The text of a property, or the kind's own call of a template.</summary>
    public static TextTemplate Words(this NodeReader reader, string property, string about, string otherwise) =>
        reader.Find(property, about, Shape.Text) is JsonScalarNode { Value: TextValue { Text: var text } } node
            ? reader.LanguageText(text, node)
            : reader.LanguageText(otherwise, reader.Node);

    /// <summary>The words now.</summary>
    public static string Say(this TextTemplate template, DialogContext dc) => template.Render(dc).ToString()!.Trim();
}
