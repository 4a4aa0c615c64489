using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.GetConversationMembers</c> and <c>Microsoft.GetActivityMembers</c>: the accounts that the activity tells of,
/// the person first and then the bot. A step asks nobody outside, so members of a group who are silent are not in it.
/// </summary>
public sealed class GetMembers : DialogAction
{
    private readonly PropertyPath? _property;

    private GetMembers(NodeReader reader, bool ofActivity)
        : base(reader)
    {
        _property = reader.Path("property", "Where to put the list of accounts.");
        if (ofActivity)
        {
            reader.Text("activityId", "Read for bots made elsewhere: the members are always those of the activity that is answered.");
        }
    }

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Dialog>("Microsoft.GetConversationMembers", "Reads who takes part in the conversation.", reader => new GetMembers(reader, ofActivity: false)),
        Kind.Of<Dialog>("Microsoft.GetActivityMembers", "Reads whom an activity concerns.", reader => new GetMembers(reader, ofActivity: true)),
    ];

    protected override Move Run(DialogContext dc, Value options)
    {
        var activity = dc.Turn.Activity;
        var members = ListValue.Of(new[] { activity.From, activity.Recipient }.Where(account => account.Fields.Count > 0).Select(account => (Value)account.Fields));
        if (_property is not null)
        {
            dc.Set(_property, members);
        }

        return Move.End(members);
    }
}
