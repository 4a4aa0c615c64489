using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ReplaceDialog</c>: another dialog takes the place of the one around this action.</summary>
public sealed class ReplaceDialog : DialogAction, IBeginsDialog
{
    private readonly DialogCall _call;

    private ReplaceDialog(NodeReader reader)
        : base(reader)
    {
        _call = new DialogCall(reader);
        if (_call.Dialog is null)
        {
            reader.Missing("dialog", "\"dialog\": \"askName\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.ReplaceDialog", "Replaces the current dialog by another.", reader => new ReplaceDialog(reader));

    public DialogSetting? Dialog => _call.Dialog;

    public override IEnumerable<Dialog> Children => _call.Children;

    protected override Move Run(DialogContext dc, Value options)
    {
        var dialog = _call.Dialog!.Find(dc);
        return Move.Replace(dialog, _call.Bind(dc, options)).ByParent();
    }
}
