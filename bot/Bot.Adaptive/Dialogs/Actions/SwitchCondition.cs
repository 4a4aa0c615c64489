using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.SwitchCondition</c>: the first case that equals the condition takes its place. A case that reads as a
/// number or truth value matches both that value and its text.
/// </summary>
public sealed class SwitchCondition : DialogAction
{
    private static readonly Shape s_cases = Shape.List(Shape.Object(
        ("value", "What the condition must yield: a text, a number, true, false, or an expression.", Shape.Text),
        ("actions", "What to do then.", Shape.ComponentList<Dialog>())));

    private readonly Expression? _condition;
    private readonly ImmutableArray<(Func<DialogContext, Value, bool> Matches, ActionScope Actions)> _cases;
    private readonly ActionScope _default;

    private SwitchCondition(NodeReader reader)
        : base(reader)
    {
        _condition = reader.Condition("condition", "What is compared.");
        _cases = [.. Cases(reader)];
        _default = reader.Scope(reader.Actions("default", "When no case matches."));
        if (_condition is null)
        {
            reader.Missing("condition", "\"condition\": \"user.plan\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.SwitchCondition", "Branches on a value.", reader => new SwitchCondition(reader));

    public override IEnumerable<Dialog> Children => [.. _cases.Select(c => c.Actions), _default];

    protected override Move Run(DialogContext dc, Value options)
    {
        var result = _condition!.Evaluate(dc.Evaluation);
        foreach (var (matches, actions) in _cases)
        {
            if (!result.Failed && matches(dc, result.Value))
            {
                return Move.Replace(actions);
            }
        }

        return Move.Replace(_default);
    }

    private static IEnumerable<(Func<DialogContext, Value, bool> Matches, ActionScope Actions)> Cases(NodeReader reader)
    {
        if (reader.Find("cases", "A list of {value, actions}.", s_cases) is not JsonArrayNode list)
        {
            yield break;
        }

        foreach (var node in list.Items.OfType<JsonObjectNode>())
        {
            var value = node.Find("value")?.Value ?? new JsonScalarNode(node.At, Value.Null);
            yield return (Matcher(reader, value), reader.Scope(reader.ActionsAt(node.Find("actions")?.Value)));
        }
    }

    private static Func<DialogContext, Value, bool> Matcher(NodeReader reader, JsonNode node)
    {
        var written = node.ToValue().ToString() ?? "";
        if (long.TryParse(written, NumberStyles.Integer, CultureInfo.InvariantCulture, out var integer))
        {
            return (_, value) => Same(value, integer) || Same(value, written);
        }

        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return (_, value) => Same(value, number) || Same(value, written);
        }

        if (bool.TryParse(written, out var truth))
        {
            return (_, value) => Same(value, truth) || Same(value, written);
        }

        var computed = reader.ValueOf(node);
        return (dc, value) => Same(value, computed.Read(dc));
    }

    private static bool Same(Value value, Value other) => (value, other) switch
    {
        (IntegerValue or NumberValue, IntegerValue or NumberValue) => Setting.ToNumber(value) == Setting.ToNumber(other),
        _ => value.Equals(other),
    };
}
