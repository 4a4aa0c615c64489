using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>Events of our own in somebody's personal chat.</summary>
internal static class PersonalEvents
{
    /// <param name="once">What it is named by: a second one of the same name changes nothing.</param>
    public static Inbound Of(ChatPlace place, string name, Value value, IReadOnlyList<string> once) => new()
    {
        Channel = place.Channel,
        Tenant = place.Tenant,
        Conversation = place.Conversation,
        User = place.User,
        Reference = place.Reference,
        Activity = Activity.Event(name, value),
        EventKeys = [once],
        Identity = "signed-in",
        Trusted = true,
        FromParticipant = false,
        Own = true,
    };
}
