using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// What an activity is known by when it comes again: its id in its conversation; and what stays the same when the service
/// sends one event under two ids.
/// </summary>
internal static class EventKeys
{
    /// <summary>The two events of an installation arrive within seconds.</summary>
    private static readonly TimeSpan s_together = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan s_span = TimeSpan.FromMinutes(10);

    /// <summary>The keys, strongest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Activity activity, string tenant)
    {
        var conversation = activity.Conversation.Id!;
        var kind = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? $"{activity.Type} {activity.Fields["timestamp"]} {activity.MessageText}" : "";
        var keys = new List<IReadOnlyList<string>> { new[] { tenant, conversation, activity.Id ?? Guid.CreateVersion7().ToString(), kind } };
        if (TeamsInbound.IsInstall(activity) && activity.ChannelId == TeamsInbound.Channel)
        {
            // Two events less than s_together apart share one of the two.
            keys.Add([tenant, conversation, "installed", Span(activity.Timestamp)]);
            keys.Add([tenant, conversation, "installed", Span(activity.Timestamp - s_together)]);
        }
        else if (CardOf(activity) is { } instance)
        {
            keys.Add([tenant, conversation, activity.From.Id ?? "", "card", instance]);
        }
        else if (activity is { IsMessage: true, MessageText: { Length: > 0 } text } && activity.Fields["localTimestamp"] is TextValue sent)
        {
            keys.Add([tenant, conversation, activity.From.Id ?? "", "said", sent.Text, text]);
        }

        return keys;
    }

    private static string Span(DateTimeOffset? at) =>
        at is { } time ? (time.UtcTicks / s_span.Ticks).ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>The asking that a clicked button belongs to: one card is answered once.</summary>
    private static string? CardOf(Activity activity)
    {
        var value = activity.Value as ObjectValue;
        var carried = activity.Type == ActivityTypes.Invoke ? (value?["action"] as ObjectValue)?["data"] as ObjectValue : value;
        return ((carried?[InterviewerMessage.Field] as ObjectValue)?[Click.Instance] as TextValue)?.Text is { Length: > 0 } instance ? instance : null;
    }
}
