using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.SendActivity</c>: sends a text or an activity. A message with nothing in it is not sent.</summary>
public sealed class SendActivity : DialogAction
{
    private readonly ActivityTemplate? _activity;

    private SendActivity(NodeReader reader)
        : base(reader) => _activity = reader.Activity("activity", "What to send.");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.SendActivity", "Sends an activity.", reader => new SendActivity(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        if (_activity?.Render(dc) is { } activity && HasContent(activity))
        {
            return Move.End(ObjectValue.Empty.With("id", dc.Turn.Send(activity)));
        }

        return Move.End();
    }

    /// <summary>Whether there is anything in an activity that somebody could see or hear.</summary>
    internal static bool HasContent(Activity activity) =>
        activity.Type is not (ActivityTypes.Message or "")
        || !string.IsNullOrEmpty(activity.MessageText)
        || activity.Attachments is ListValue { Count: > 0 }
        || activity.Fields["speak"] is TextValue { Text.Length: > 0 }
        || activity.Fields.Contains("suggestedActions")
        || activity.Fields.Contains("channelData");
}
