using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary><c>Microsoft.Test.AssertCondition</c>: fails inside a dialog when a condition does not hold.</summary>
public sealed class AssertCondition : DialogAction
{
    private readonly Expression? _condition;
    private readonly Setting<string?>? _description;

    private AssertCondition(NodeReader reader)
        : base(reader)
    {
        _condition = reader.Condition("condition", "Must hold.");
        _description = reader.Text("description", "What it means when it does not.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.Test.AssertCondition", "Fails when a condition does not hold.", reader => new AssertCondition(reader));

    protected override Move Run(DialogContext dc, Value options) =>
        _condition is null || _condition.IsTrue(dc.Evaluation)
            ? Move.End()
            : throw new DialogException(_description?.Read(dc) ?? _condition.ToString());
}
