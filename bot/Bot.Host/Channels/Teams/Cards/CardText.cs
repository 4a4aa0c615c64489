using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams.Cards;

/// <summary>
/// Text in cards that stays text: runs of a RichTextBlock know no Markdown, no mentions and no links, and the functions of cards
/// (<c>{{DATE(…)}}</c>) are broken up, since clients look for them in every text.
/// </summary>
internal static class CardText
{
    /// <summary>Cannot be seen, and keeps what stands on both sides of it together in reading but not in parsing.</summary>
    private const string WordJoiner = "\u2060";

    /// <summary>Text that no client takes for a function of cards.</summary>
    public static string Literal(string text) =>
        text.Replace("{{", $"{{{WordJoiner}{{", StringComparison.Ordinal).Replace("${", $"${WordJoiner}{{", StringComparison.Ordinal);

    /// <summary>Paragraphs, one block each; empty lines part them.</summary>
    public static IEnumerable<ObjectValue> Paragraphs(string text, Func<ObjectValue, ObjectValue>? styled = null)
    {
        var first = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim().Length == 0)
            {
                continue;
            }

            yield return Block([Styled(Run(line.TrimEnd()), styled)], first ? "default" : "small");
            first = false;
        }
    }

    /// <summary>A block of runs.</summary>
    public static ObjectValue Block(IEnumerable<ObjectValue> runs, string spacing = "default") => ObjectValue.Empty
        .With("type", "RichTextBlock")
        .With("spacing", spacing)
        .With("inlines", ListValue.Of(runs));

    /// <summary>One run.</summary>
    public static ObjectValue Run(string text) => ObjectValue.Empty.With("type", "TextRun").With("text", Literal(text));

    /// <summary>A quieter run.</summary>
    public static ObjectValue Subtle(ObjectValue run) => run.With("isSubtle", true);

    /// <summary>A smaller and quieter run.</summary>
    public static ObjectValue Small(ObjectValue run) => Subtle(run).With("size", "small");

    /// <summary>A bolder run.</summary>
    public static ObjectValue Bold(ObjectValue run) => run.With("weight", "bolder");

    private static ObjectValue Styled(ObjectValue run, Func<ObjectValue, ObjectValue>? styled) => styled is null ? run : styled(run);
}
