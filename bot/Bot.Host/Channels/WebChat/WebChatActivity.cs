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
    public static string Write(string conversation, WebChatPage page) => Write(page.Activities.Select(a => Of(conversation, a)), page.Watermark);

    /// <summary>That the interviewer is about to say something: has no place in the log, so the watermark stays where it is.</summary>
    public static string Typing(string conversation, long watermark, DateTimeOffset now) => Write(
        [
            ObjectValue.Empty
                .With("type", ActivityTypes.Typing)
                .With("id", $"{conversation}|{WebChatTokens.NewId()}")
                .With("timestamp", LogEntry.Time(now))
                .With("channelId", WebChatInbound.Channel)
                .With("conversation", ObjectValue.Empty.With("id", conversation))
                .With("from", s_interviewer),
        ],
        watermark);

    private static string Write(IEnumerable<ObjectValue> activities, long watermark) => Json.Write(ObjectValue.Empty
        .With("activities", ListValue.Of(activities))
        .With("watermark", watermark.ToString(CultureInfo.InvariantCulture)));
}
