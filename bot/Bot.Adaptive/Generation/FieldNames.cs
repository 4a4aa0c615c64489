using System.Collections.Frozen;

namespace Bot.Adaptive.Generation;

/// <summary>The fields of activities in their own spelling: structures write names in lower case.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, string> s_known = new[]
    {
        "attachmentLayout", "channelData", "channelId", "contentType", "contentUrl", "deliveryMode", "displayText", "expiration",
        "historyDisclosed", "importance", "inputHint", "listenFor", "localTimestamp", "localTimezone", "membersAdded", "membersRemoved",
        "replyToId", "relatesTo", "semanticAction", "serviceUrl", "suggestedActions", "textFormat", "textHighlights", "thumbnailUrl",
        "topicName", "valueType", "callerId", "channelData", "imageAltText",
    }.Distinct().ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The spelling of the Activity schema; a name that it does not know stays as it is.</summary>
    public static string Proper(string name) => s_known.GetValueOrDefault(name, name);
}
