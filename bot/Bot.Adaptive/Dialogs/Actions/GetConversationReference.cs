using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.GetConversationReference</c>: how the conversation can be reached again.</summary>
public sealed class GetConversationReference : DialogAction
{
    private readonly PropertyPath? _property;

    private GetConversationReference(NodeReader reader)
        : base(reader) => _property = reader.Path("property", "Where to put the reference.");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.GetConversationReference", "Reads how the conversation can be reached again.", reader => new GetConversationReference(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var activity = dc.Turn.Activity;
        var reference = ObjectValue.Empty
            .With("activityId", activity.Id)
            .With("user", activity.From.Fields)
            .With("bot", activity.Recipient.Fields)
            .With("conversation", activity.Conversation.Fields)
            .With("channelId", activity.ChannelId)
            .With("locale", activity.Locale)
            .With("serviceUrl", activity.ServiceUrl);
        if (_property is not null)
        {
            dc.Set(_property, reference);
        }

        return Move.End(reference);
    }
}
