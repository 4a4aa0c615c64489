using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Cards;
using Bot.Host.Channels.Teams.Connector;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams;

/// <summary>From the interviewer's messages to activities for the connector: pure.</summary>
public static class TeamsMessages
{
    private const int LongestSummary = 200;

    /// <summary>The kind of the message that says who asks and why: several paragraphs, which plain messages run together.</summary>
    private const string Welcome = "welcome";

    /// <summary>Marks what a model wrote (learn.microsoft.com, "Enhance AI bot responses").</summary>
    private static readonly ListValue s_generated = ListValue.Of(
    [
        ObjectValue.Empty
            .With("type", "https://schema.org/Message")
            .With("@type", "Message")
            .With("@context", "https://schema.org")
            .With("additionalType", ListValue.Of(["AIGeneratedContent"])),
    ]);

    /// <summary>A message, or the new look of one that was sent before, as it goes out.</summary>
    /// <param name="feedback">Whether generated messages carry buttons to judge them.</param>
    public static ObjectValue Of(Activity message, bool replaces, TeamsReference to, bool feedback)
    {
        var outgoing = Addressed(to).With("type", message.Type);
        outgoing = message.Locale is { } locale ? outgoing.With("locale", locale) : outgoing;
        if (message.ChannelData[InterviewerMessage.Field] is not ObjectValue about)
        {
            // What a plain flow sends is its author's, in every part.
            return message.Fields.Without("id").Aggregate(outgoing, (fields, field) => outgoing.Contains(field.Key) ? fields : fields.With(field.Key, field.Value));
        }

        var choices = ChoicesOf(message);
        var content = Content(message, about, choices, replaces, outgoing);
        return about["generated"] is BooleanValue { Truth: true } ? Generated(content, feedback) : content;
    }

    /// <summary>A card whose buttons were used, for whoever clicked it.</summary>
    public static ObjectValue UsedCard(Activity message) =>
        ChoiceCard.Used(message, ((message.ChannelData[InterviewerMessage.Field] as ObjectValue)?["answered"] as TextValue)?.Text);

    /// <summary>An activity that goes where another came from, before it says anything.</summary>
    public static ObjectValue Addressed(TeamsReference to)
    {
        var conversation = ObjectValue.Empty.With("id", to.Conversation);
        conversation = to.Kind.Length == 0 ? conversation : conversation.With("conversationType", to.Kind).With("isGroup", to.Kind != "personal");
        var activity = ObjectValue.Empty
            .With("type", ActivityTypes.Message)
            .With("channelId", to.ChannelId)
            .With("serviceUrl", to.ServiceUrl)
            .With("from", ObjectValue.Empty.With("id", to.BotId))
            .With("conversation", to.Tenant.Length == 0 ? conversation : conversation.With("tenantId", to.Tenant));
        return to.UserId.Length == 0 ? activity : activity.With("recipient", ObjectValue.Empty.With("id", to.UserId));
    }

    private static ObjectValue Content(Activity message, ObjectValue about, List<Choice> choices, bool replaces, ObjectValue outgoing)
    {
        var link = about[SayTurn.Link] as ObjectValue;
        if (choices.Count == 0 && !replaces && link is null && about["kind"] is not TextValue { Text: Welcome })
        {
            return outgoing.With("textFormat", "plain").With("text", message.MessageText);
        }

        var card = replaces ? UsedCard(message) : choices.Count == 0 ? TextCard(message, link) : ChoiceCard.Of(message, choices);
        return outgoing.With("summary", Shortened(message.MessageText ?? "")).With("attachments", AdaptiveCard.Attached(card));
    }

    private static ObjectValue TextCard(Activity message, ObjectValue? link)
    {
        var text = message.MessageText ?? "";
        return AdaptiveCard.Of(CardText.Paragraphs(text), text, message.Locale, link is null ? null : [Button(link)]);
    }

    /// <summary>A link of our own, which the text names as well.</summary>
    private static ObjectValue Button(ObjectValue link) => ObjectValue.Empty
        .With("type", "Action.OpenUrl")
        .With("title", link[SayTurn.LinkTitle])
        .With("url", link[SayTurn.LinkAddress]);

    private static ObjectValue Generated(ObjectValue outgoing, bool feedback)
    {
        outgoing = outgoing.With("entities", s_generated);
        return feedback ? outgoing.With("channelData", ObjectValue.Empty.With("feedbackLoop", ObjectValue.Empty.With("type", "default"))) : outgoing;
    }

    private static List<Choice> ChoicesOf(Activity message) =>
    [
        .. from action in ((message.Fields["suggestedActions"] as ObjectValue)?["actions"] as ListValue)?.OfType<ObjectValue>() ?? []
           let value = (action["value"] as TextValue)?.Text
           where value is not null
           select new Choice((action["title"] as TextValue)?.Text ?? value, value),
    ];

    /// <summary>What a notification shows of a card.</summary>
    private static string Shortened(string text)
    {
        var line = CardText.Literal(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return line.Length <= LongestSummary ? line : Graphemes.Cut(line, LongestSummary) + "…";
    }
}
