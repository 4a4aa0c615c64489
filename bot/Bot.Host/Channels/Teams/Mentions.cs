using System.Net;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// What was said to the bot, without the mention of it. Mentions are known by their entities, never by names in the text; those of
/// other people stand in the text as their ids.
/// </summary>
internal static class Mentions
{
    /// <summary>Whether an entity of the activity mentions the bot.</summary>
    public static bool MeansBot(Activity activity) => All(activity).Any(mention => mention.Id == activity.Recipient.Id);

    /// <summary>The text and who else is mentioned in it.</summary>
    public static Said Read(Activity activity)
    {
        var text = activity.MessageText ?? "";
        var others = new List<Account>();
        foreach (var mention in All(activity))
        {
            var own = mention.Id == activity.Recipient.Id;
            var at = mention.Text.Length == 0 ? -1 : text.IndexOf(mention.Text, StringComparison.Ordinal);
            text = at < 0 ? text : $"{text[..at]}{(own ? "" : $"<@{mention.Id}>")}{text[(at + mention.Text.Length)..]}";
            if (!own && !others.Exists(other => other.Id == mention.Id))
            {
                others.Add(Account.Of(mention.Id, mention.Name));
            }
        }

        return new(Trimmed(text), others);
    }

    /// <summary>Teams sets a no-break space beside a mention, as such or as an entity of HTML.</summary>
    private static string Trimmed(string text)
    {
        const string space = "&nbsp;";
        text = text.Trim();
        while (text.StartsWith(space, StringComparison.Ordinal))
        {
            text = text[space.Length..].TrimStart();
        }

        while (text.EndsWith(space, StringComparison.Ordinal))
        {
            text = text[..^space.Length].TrimEnd();
        }

        return text;
    }

    private static IEnumerable<(string Id, string Name, string Text)> All(Activity activity) =>
        from entity in (activity.Fields["entities"] as ListValue)?.OfType<ObjectValue>() ?? []
        where entity["type"] is TextValue { Text: "mention" }
        let mentioned = new Account(entity["mentioned"] as ObjectValue ?? ObjectValue.Empty)
        where mentioned.Id is { Length: > 0 }
        select (mentioned.Id!, WebUtility.HtmlDecode(mentioned.Name ?? ""), (entity["text"] as TextValue)?.Text ?? "");

    /// <summary>Something that was said.</summary>
    internal sealed record Said(string Text, IReadOnlyList<Account> Others);
}
