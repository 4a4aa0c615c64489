using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.UpdateActivity</c>: puts another activity in the place of one that was sent.</summary>
public sealed class UpdateActivity : DialogAction
{
    private readonly SentActivity _sent;
    private readonly ActivityTemplate? _activity;

    private UpdateActivity(NodeReader reader)
        : base(reader)
    {
        _sent = new SentActivity(reader);
        _activity = reader.Activity("activity", "What to show instead.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.UpdateActivity", "Changes an activity that was sent.", reader => new UpdateActivity(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var id = _sent.Id(dc);
        if (_activity?.Render(dc) is { } activity)
        {
            dc.Turn.Update(id, activity);
        }

        return Move.End(ObjectValue.Empty.With("id", id));
    }
}
