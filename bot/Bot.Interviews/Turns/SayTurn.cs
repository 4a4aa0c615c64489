using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Turns;

/// <summary>
/// Something is to be said to somebody that no flow says: an invitation, a reminder, a link to go on elsewhere. It is an event
/// of our own; nothing waits for an answer to it, and it is no part of any transcript.
/// </summary>
public static class SayTurn
{
    /// <summary>The event, with value <c>{ text, buttons: [{ title, value }], invitation, link: { title, address } }</c>; all but the text may be missing.</summary>
    public const string Event = "candor/say";

    /// <summary>The field of a button, and of the message that shows it, that names the invitation it belongs to.</summary>
    public const string Invitation = "invitation";

    /// <summary>
    /// The field that holds a link of ours, which chats show as a button beside the text that names the address too. What people
    /// write never gets here: the event is one that nobody outside can raise.
    /// </summary>
    public const string Link = "link";

    /// <summary>The words on a link's button.</summary>
    public const string LinkTitle = "title";

    /// <summary>Where a link leads.</summary>
    public const string LinkAddress = "address";

    internal static bool IsMeant(TurnEntry entry) =>
        entry is { Activity: { Type: ActivityTypes.Event, Name: Event, Value: ObjectValue }, Origin.Own: true };

    internal static InterviewerTurn Of(InterviewState state, MemoryState memory, TurnInput input)
    {
        var entry = input.Entries[0];
        var wish = (ObjectValue)entry.Activity.Value;
        var about = ObjectValue.Empty.With("kind", "notice").With("source", "study").With("generated", false);
        about = wish[Invitation] is TextValue invitation ? about.With(Invitation, invitation) : about;
        about = wish[Link] is ObjectValue link ? about.With(Link, link) : about;
        var message = Activity.Message(wish["text"].ToString()!)
            .With("textFormat", "plain")
            .With("channelData", ObjectValue.Empty.With(InterviewerMessage.Field, about));
        return new(new TurnOutcome
        {
            Processed = input.Entries.Count,
            State = state.Channel.Length > 0 ? state : state with { Channel = entry.Origin!.Channel, Previous = state.Previous ?? entry.Origin.Previous },
            Memory = memory,
            Messages = [wish["buttons"] is ListValue { Count: > 0 } buttons ? message.With("suggestedActions", Actions(buttons)) : message],
        });
    }

    private static ObjectValue Actions(ListValue buttons) => ObjectValue.Empty.With("actions", ListValue.Of(buttons.Items.OfType<ObjectValue>().Select(button => button.With("type", "imBack"))));
}
