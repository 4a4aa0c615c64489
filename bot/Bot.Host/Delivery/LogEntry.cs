using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Host.Delivery;

/// <summary>
/// An activity in the log that web clients read. Its id is its place in the log, so it is not part of the record; replies
/// name what they answer by place, too.
/// </summary>
internal static class LogEntry
{
    /// <summary>The field of a record that names, by place in the log, what it answers.</summary>
    public const string ReplyTo = "replyToSequence";

    /// <summary>A time as activities write it.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>What the participant wrote in another chat, as their page shows it: the words, and nothing of that channel.</summary>
    public static Activity Elsewhere(Activity written, DateTimeOffset at) => Activity.Message(written.MessageText ?? "")
        .With("from", Account.Of(written.From.Id ?? "", null, "user").Fields)
        .With("timestamp", Time(at));

    public static byte[] Write(Activity activity) => Json.WriteUtf8(activity.Fields.Without("id"));

    public static Activity Read(ReadOnlyMemory<byte> record) => new((ObjectValue)Json.Parse(record));
}
