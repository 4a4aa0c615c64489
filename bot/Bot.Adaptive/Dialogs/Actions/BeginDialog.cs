using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.BeginDialog</c>: begins a dialog on top and goes on when it has ended.</summary>
public sealed class BeginDialog : DialogAction, IBeginsDialog
{
    private readonly DialogCall _call;
    private readonly PropertyPath? _result;

    private BeginDialog(NodeReader reader)
        : base(reader)
    {
        _call = new DialogCall(reader);
        _result = reader.Path("resultProperty", "Where to put what the dialog ended with.");
        if (_call.Dialog is null)
        {
            reader.Missing("dialog", "\"dialog\": \"askName\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.BeginDialog", "Begins another dialog.", reader => new BeginDialog(reader));

    public DialogSetting? Dialog => _call.Dialog;

    public override IEnumerable<Dialog> Children => _call.Children;

    public override Move Resume(DialogContext dc, Ending ending) => DialogCall.Return(dc, _result, ending);

    protected override Move Run(DialogContext dc, Value options)
    {
        var dialog = _call.Dialog!.Find(dc);
        return Move.Begin(dialog, _call.Bind(dc, options));
    }
}
