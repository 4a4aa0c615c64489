using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What actions share that hand over to a dialog: which, with what, and whether the message counts as used.</summary>
internal sealed class DialogCall
{
    private readonly ValueSetting? _options;
    private readonly Setting<bool> _processed;

    public DialogCall(NodeReader reader, bool named = true)
    {
        Dialog = named ? reader.Dialog("dialog", "The dialog: its id, the name of its file, or an expression.") : null;
        _options = reader.Value("options", "What the dialog finds in its own memory when it begins.");
        _processed = reader.Bool("activityProcessed", "Whether the message counts as used; true when missing.") ?? new(true);
    }

    public DialogSetting? Dialog { get; }

    public IEnumerable<Dialog> Children => Dialog?.Written is { } written ? [written] : [];

    /// <summary>Goes on after the dialog has ended, with what it ended with, kept where the action says.</summary>
    public static Move Return(DialogContext dc, PropertyPath? result, Ending ending)
    {
        if (result is not null)
        {
            dc.Set(result, ending.Result);
        }

        return Move.End(ending.Result);
    }

    /// <summary>The options of this call: what the file says, overlaid by what the action was begun with.</summary>
    public Value Bind(DialogContext dc, Value options)
    {
        var bound = _options?.TryRead(dc).Value as ObjectValue ?? ObjectValue.Empty;
        if (options is ObjectValue given)
        {
            bound = given.Aggregate(bound, (all, pair) => all.With(pair.Key, pair.Value));
        }

        dc.Turn.Scope.ActivityProcessed = _processed.Read(dc);
        return bound;
    }
}
