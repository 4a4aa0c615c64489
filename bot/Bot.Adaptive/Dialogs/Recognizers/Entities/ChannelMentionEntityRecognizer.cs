using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ChannelMentionEntityRecognizer</c>: whom the channel says that the message mentions, as <c>channelMention</c>.</summary>
public sealed class ChannelMentionEntityRecognizer : EntityRecognizer
{
    private ChannelMentionEntityRecognizer()
    {
    }

    public static Kind Kind { get; } = Kind.Of<EntityRecognizer>(
        "Microsoft.ChannelMentionEntityRecognizer", "Whom the channel says that a message mentions.", _ => new ChannelMentionEntityRecognizer());

    internal override IEnumerable<Entity> Read(DialogContext dc, string text, CultureInfo culture) => [];

    internal override IEnumerable<Entity> Received(Activity activity)
    {
        var (text, from) = (activity.MessageText ?? "", 0);
        foreach (var mention in (activity.Fields["entities"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
        {
            if (mention["type"] is TextValue { Text: "mention" } && mention["mentioned"] is ObjectValue mentioned)
            {
                var written = (mention["text"] as TextValue)?.Text ?? "";
                var at = Math.Max(0, text.IndexOf(written, from, StringComparison.Ordinal));
                from = Math.Min(at + 1, text.Length);
                yield return new("channelMention", written, at, at + written.Length, Value.Null) { Value = mentioned };
            }
        }
    }
}
