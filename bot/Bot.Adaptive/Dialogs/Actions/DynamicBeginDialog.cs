using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// An action that a flow made itself: its kind is the name of a dialog file with a <c>.schema</c> file beside it, and its
/// properties are what that dialog finds in its memory.
/// </summary>
public sealed class DynamicBeginDialog : DialogAction, IBeginsDialog
{
    private readonly ImmutableArray<(string Name, ValueSetting Value)> _options;
    private readonly PropertyPath? _result;

    private DynamicBeginDialog(NodeReader reader)
        : base(reader)
    {
        _result = reader.Path("resultProperty", "Where to put what the dialog ended with.");
        _options = reader.Others();
        Dialog = reader.Named(reader.KindName);
    }

    public DialogSetting? Dialog { get; }

    public override Move Resume(DialogContext dc, Ending ending) => DialogCall.Return(dc, _result, ending);

    /// <summary>The kind that a file makes.</summary>
    internal static Kind KindOf(string file) => Kind.Of<Dialog>(file, $"Begins {file}.", reader => new DynamicBeginDialog(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var given = ObjectValue.Of(_options.Select(option => KeyValuePair.Create(option.Name, option.Value.TryRead(dc).Value)));
        dc.Turn.Scope.ActivityProcessed = true;
        return Move.Begin(Dialog!.Find(dc), given);
    }
}
