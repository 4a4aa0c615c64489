using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.WebChat;

/// <summary>From the log to what Direct Line clients get: ids from places, and who said it.</summary>
internal static class WebChatActivity
{
    private static readonly ObjectValue s_interviewer = Account.Of("candor", "Candor", "bot").Fields;

    /// <summary>The id of the activity at a place of a conversation's log.</summary>
    public static string Id(string conversation, long sequence) =>
        $"{conversation}|{sequence.ToString("D7", CultureInfo.InvariantCulture)}";

    public static ObjectValue Of(string conversation, LoggedActivity logged)
    {
        var fields = logged.Activity.Fields
            .With("id", Id(conversation, logged.Sequence))
            .With("channelId", WebChatInbound.Channel)
            .With("conversation", ObjectValue.Empty.With("id", conversation));
        if (fields["from"] is not ObjectValue)
        {
            fields = fields.With("from", s_interviewer);
        }

        return fields[LogEntry.ReplyTo] is IntegerValue { Amount: var answered }
            ? fields.Without(LogEntry.ReplyTo).With("replyToId", Id(conversation, answered))
            : fields;
    }

    /// <summary>A page as clients get it, polled or streamed.</summary>
    public static string Write(string conversation, WebChatPage page) => Json.Write(ObjectValue.Empty
        .With("activities", ListValue.Of(page.Activities.Select(a => Of(conversation, a))))
        .With("watermark", page.Watermark.ToString(CultureInfo.InvariantCulture)));
}
