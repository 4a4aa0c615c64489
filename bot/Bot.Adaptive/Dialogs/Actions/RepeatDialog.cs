using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.RepeatDialog</c>: the dialog around this action begins anew. Twice in one step only when loops are allowed.</summary>
public sealed class RepeatDialog : DialogAction
{
    private const string Repeated = "repeatedIds";
    private readonly DialogCall _call;
    private readonly Setting<bool>? _allowLoop;

    private RepeatDialog(NodeReader reader)
        : base(reader)
    {
        _call = new DialogCall(reader, named: false);
        _allowLoop = reader.Bool("allowLoop", "Allows to repeat more than once in one step.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.RepeatDialog", "Begins the current dialog anew.", reader => new RepeatDialog(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var current = (dc.Parent ?? dc).Active!.Dialog;
        var bound = _call.Bind(dc, options);
        var repeated = dc.Turn.Scope[Repeated] as ListValue ?? ListValue.Empty;
        if (!repeated.Contains(current.Id))
        {
            dc.Turn.Scope[Repeated] = new ListValue(repeated.Items.Add(current.Id));
        }
        else if (_allowLoop is null || !_allowLoop.Read(dc))
        {
            throw new RepeatException(current.Id);
        }

        return Move.Replace(current, bound).ByParent();
    }

    private sealed class RepeatException(string id) : DialogException($"Recursive loop detected, {id} cannot be repeated twice in one turn.")
    {
        public override string ClassName => "System.ArgumentException";
    }
}
