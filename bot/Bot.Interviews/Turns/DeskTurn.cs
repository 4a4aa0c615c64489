using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Turns;

/// <summary>
/// Somebody spoke to the interviewer where others read along: in a team's channel or a group. Nobody is interviewed there. What
/// was asked for is an effect, performed by whoever knows the studies and the people; its words are the answer.
/// </summary>
public static class DeskTurn
{
    /// <summary>The event that a channel raises, with value <c>{ text, mentions: [{ id, name }], where }</c>.</summary>
    public const string Event = "candor/desk";

    /// <summary>The effect: the event's value with <c>from</c> (who asks), <c>place</c> (where) and <c>id</c> (the event's own).</summary>
    public const string Effect = "desk";

    /// <summary>Only channels whose messages are sent have places where others read along; elsewhere such an event means nothing.</summary>
    internal static bool IsMeant(TurnEntry entry) =>
        entry is { Activity: { Type: ActivityTypes.Event, Name: Event, Value: ObjectValue }, Origin.Place: not null };

    /// <summary>For a plain flow, which talks with everybody everywhere: what was said there, as a message.</summary>
    internal static TurnInput AsMessage(TurnInput input) => IsMeant(input.Entries[0]) ? input with { Entries = [Heard(input.Entries[0])] } : input;

    private static TurnEntry Heard(TurnEntry entry) => entry with
    {
        Activity = entry.Activity.With("type", ActivityTypes.Message).With("name", Value.Null).With("value", Value.Null).With("text", ((ObjectValue)entry.Activity.Value)["text"]),
    };

    internal static InterviewerTurn Of(InterviewState state, MemoryState memory, TurnInput input)
    {
        var entry = input.Entries[0];
        var place = entry.Origin!.Place!;
        var request = ((ObjectValue)entry.Activity.Value)
            .With("id", entry.Activity.Id ?? "")
            .With("from", entry.Activity.From.Fields)
            .With("place", ObjectValue.Empty
                .With("channel", place.Channel)
                .With("tenant", place.Tenant)
                .With("conversation", place.Conversation)
                .With("user", place.User)
                .With("reference", place.Reference));
        var outcome = new TurnOutcome { Processed = input.Entries.Count, State = state with { Channel = place.Channel }, Memory = memory };
        return new(outcome with { Asked = new Effect(Effect, request) }, answered => new(outcome with { Messages = Said(answered.Result) }));
    }

    /// <summary>Where it was asked, as the effect says.</summary>
    public static ChatPlace PlaceOf(ObjectValue request)
    {
        var place = (ObjectValue)request["place"];
        return new(Text("channel"), Text("tenant"), Text("conversation"), Text("user"), (ObjectValue)place["reference"]);

        string Text(string field) => (place[field] as TextValue)?.Text ?? "";
    }

    private static List<Activity> Said(Value answer) =>
        [.. ((answer as ListValue)?.Items ?? []).OfType<TextValue>().Select(text => Activity.Message(text.Text).With("textFormat", "plain"))];
}
