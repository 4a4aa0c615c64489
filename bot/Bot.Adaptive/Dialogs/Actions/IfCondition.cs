using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.IfCondition</c>: one of two branches takes its place.</summary>
public sealed class IfCondition : DialogAction
{
    private readonly Expression? _condition;
    private readonly ActionScope _then;
    private readonly ActionScope _else;

    private IfCondition(NodeReader reader)
        : base(reader)
    {
        _condition = reader.Condition("condition", "Decides.");
        _then = reader.Scope(reader.Actions("actions", "When it holds."));
        _else = reader.Scope(reader.Actions("elseActions", "When it does not."));
        if (_condition is null)
        {
            reader.Missing("condition", "\"condition\": \"user.age > 17\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.IfCondition", "Branches on a condition.", reader => new IfCondition(reader));

    public override IEnumerable<Dialog> Children => [_then, _else];

    protected override Move Run(DialogContext dc, Value options)
    {
        var branch = Setting.Holds(_condition!, dc) ? _then : _else;
        return branch.Actions.IsEmpty ? Move.End() : Move.Replace(branch);
    }
}
