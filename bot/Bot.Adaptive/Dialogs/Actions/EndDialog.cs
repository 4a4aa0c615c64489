using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.EndDialog</c>: ends the dialog around this action, with a value. <c>Microsoft.EndTurn</c>: waits for the next activity.</summary>
public sealed class EndDialog : DialogAction
{
    private readonly bool _turn;
    private readonly ValueSetting? _value;

    private EndDialog(NodeReader reader, bool turn)
        : base(reader)
    {
        _turn = turn;
        _value = turn ? null : reader.Value("value", "What the dialog ends with.");
    }

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Dialog>("Microsoft.EndDialog", "Ends the current dialog.", reader => new EndDialog(reader, turn: false)),
        Kind.Of<Dialog>("Microsoft.EndTurn", "Waits for the next activity.", reader => new EndDialog(reader, turn: true)),
    ];

    protected override Move Run(DialogContext dc, Value options)
    {
        if (_turn)
        {
            return Move.Wait;
        }

        var end = Move.End(_value?.Read(dc));
        return dc.Parent is null ? end : end.ByParent();
    }
}
