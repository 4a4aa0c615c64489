using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary>The property by which actions name an activity that was sent: <c>activityId</c>.</summary>
internal sealed class SentActivity
{
    private readonly Setting<string?>? _id;

    public SentActivity(NodeReader reader)
    {
        _id = reader.Text("activityId", "The id that sending the activity gave, for example \"=turn.lastresult.id\".");
        if (_id is null)
        {
            reader.Missing("activityId", "\"activityId\": \"=turn.lastresult.id\"");
        }
    }

    /// <exception cref="DialogException">The expression fails or yields nothing.</exception>
    public string Id(DialogContext dc) =>
        _id!.Read(dc) is { Length: > 0 } id ? id : throw new DialogException("activityId yields no id of an activity.");
}
