using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>A message with buttons once it has been answered, or passed over: the same words without buttons, and what was chosen.</summary>
internal static class UsedCard
{
    private const string Answered = "answered";
    private const string Instance = "instance";

    public static bool HasButtons(Activity message) => Choices(message).Any();

    /// <summary>The card as it stands from now on.</summary>
    /// <param name="said">What the participant said; shown as chosen when it is one of the choices.</param>
    public static Activity Of(Activity card, string? said)
    {
        var about = (card.ChannelData[InterviewerMessage.Field] as ObjectValue ?? ObjectValue.Empty).Without(Instance);
        var chosen = Choices(card).FirstOrDefault(choice => string.Equals(choice, said?.Trim(), StringComparison.OrdinalIgnoreCase));
        about = chosen is null ? about : about.With(Answered, chosen);
        return card.With("suggestedActions", Value.Null).With("channelData", card.ChannelData.With(InterviewerMessage.Field, about));
    }

    /// <summary>The card with which something was asked that is answered now.</summary>
    public static Activity Of(Pending asked, string? said) => Of(
        Activity.Message(asked.Text)
            .With("suggestedActions", ObjectValue.Empty.With("actions", ListValue.Of(asked.Choices.Select(choice => ObjectValue.Empty.With("value", choice)))))
            .With("channelData", ObjectValue.Empty.With(InterviewerMessage.Field, ObjectValue.Empty.With("kind", asked.Kind.ToString().ToLowerInvariant()))),
        said);

    private static IEnumerable<string> Choices(Activity message) =>
        message.Fields["suggestedActions"] is ObjectValue suggested && suggested["actions"] is ListValue actions
            ? actions.OfType<ObjectValue>().Select(action => action["value"]).OfType<TextValue>().Select(value => value.Text)
            : [];
}
