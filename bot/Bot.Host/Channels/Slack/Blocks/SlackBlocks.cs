using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Blocks of Slack's Block Kit, each within its limits whatever is put in. Words of people go into rich text or plain text,
/// which hold no markup, so they are not escaped there; only texts in Slack's markup are.
/// </summary>
public static class SlackBlocks
{
    /// <summary>Words as they are, in as many pieces as they need; none for no words, which Slack would refuse.</summary>
    public static IEnumerable<ObjectValue> Words(string text) =>
        SlackText.Chunks(text, SlackLimits.Chunk).Where(chunk => chunk.Length > 0).Select(chunk => RichText([Run(chunk)]));

    /// <summary>Words that somebody said, set apart as a quotation.</summary>
    public static IEnumerable<ObjectValue> Quotation(string text) => SlackText.Chunks(text, SlackLimits.Chunk).Where(chunk => chunk.Length > 0).Select(chunk => Of("rich_text")
        .With("elements", ListValue.Of([Of("rich_text_quote").With("elements", ListValue.Of([Run(chunk)]))])));

    /// <summary>A paragraph of runs.</summary>
    public static ObjectValue RichText(IEnumerable<ObjectValue> runs) => Of("rich_text")
        .With("elements", ListValue.Of([Of("rich_text_section").With("elements", ListValue.Of(runs))]));

    /// <summary>A list with bullets, each item plain words.</summary>
    public static ObjectValue Bullets(IEnumerable<string> items) => Of("rich_text")
        .With("elements", ListValue.Of([Of("rich_text_list").With("style", "bullet").With("elements", ListValue.Of(
            items.Select(item => Of("rich_text_section").With("elements", ListValue.Of([Run(SlackText.Shorten(item, SlackLimits.SectionText))])))))]));

    /// <summary>Words within a paragraph.</summary>
    public static ObjectValue Run(string text, bool bold = false)
    {
        var run = Of("text").With("text", text);
        return bold ? run.With("style", ObjectValue.Empty.With("bold", true)) : run;
    }

    public static ObjectValue Header(string text) => Of("header").With("text", Plain(text, SlackLimits.Header));

    /// <summary>A small grey line.</summary>
    public static ObjectValue Context(string text) => Of("context").With("elements", ListValue.Of([Plain(text, SlackLimits.SectionText)]));

    /// <summary>A paragraph of our own words in plain text.</summary>
    public static ObjectValue Section(string text) => Of("section").With("text", Plain(text, SlackLimits.SectionText));

    /// <summary>Names with values beside each other, ten at most.</summary>
    public static ObjectValue Facts(IEnumerable<(string Name, string Value)> facts) => Of("section").With("fields", ListValue.Of(
        facts.Take(SlackLimits.Fields).Select(fact => Of("mrkdwn").With("text", $"*{SlackText.Escape(fact.Name)}*\n{SlackText.Escape(SlackText.Shorten(fact.Value, SlackLimits.FieldText / 8))}").With("verbatim", true))));

    /// <summary>Buttons in rows. What a row cannot hold goes into the next.</summary>
    public static IEnumerable<ObjectValue> Actions(IEnumerable<ObjectValue> buttons, int perRow) =>
        buttons.Chunk(Math.Min(perRow, SlackLimits.Actions)).Select(row => Of("actions").With("elements", ListValue.Of(row)));

    /// <summary>A button.</summary>
    /// <param name="action">Names it within the message.</param>
    /// <param name="value">What it carries back.</param>
    public static ObjectValue Button(string action, string label, string value) =>
        Of("button").With("action_id", action).With("text", Plain(label, SlackLimits.ButtonText)).With("value", value);

    /// <summary>A button that opens an address.</summary>
    public static ObjectValue Link(string action, string label, string address) =>
        Of("button").With("action_id", action).With("text", Plain(label, SlackLimits.ButtonText)).With("url", address);

    public static ObjectValue Divider() => Of("divider");

    /// <summary>A text without markup.</summary>
    public static ObjectValue Plain(string text, int most) => Of("plain_text").With("text", SlackText.Shorten(text.Length == 0 ? " " : text, most)).With("emoji", false);

    private static ObjectValue Of(string type) => ObjectValue.Empty.With("type", type);
}
