using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Generation.Functions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation;

/// <summary>
/// Finds every result that a template can have. A template that stands alone in <c>${…}</c> takes every way; inside of other
/// functions it takes one. Texts are joined in all combinations, the first part varying slowest.
/// </summary>
internal sealed class Expansion(Templates templates)
{
    private readonly HashSet<ListValue> _alternatives = new(ReferenceEqualityComparer.Instance);

    /// <summary>The results as a list.</summary>
    public Result Expand(Template template, Evaluation evaluation, IMemory scope) =>
        Frame.Begin(WithExpandedBody(template), evaluation, scope, evaluation.Memory, templates.Options);

    private Template WithExpandedBody(Template template) => new(template) { Body = new ExpandedBody(this, template.Body) };

    private Result Expand(TemplateBody body, Frame frame)
    {
        Result? failure;
        switch (body)
        {
            case VariationsBody variations:
                return Expand(variations, frame);
            case ConditionsBody conditions:
                return ExpandChosen(conditions.Choose(frame, out failure), failure, frame);
            case SwitchBody @switch:
                return ExpandChosen(@switch.Choose(frame, out failure), failure, frame);
            case StructureBody structure:
                return new StructureExpansion(this, frame).Expand(structure);
            default:
                return body.Evaluate(frame);
        }
    }

    private Result ExpandChosen(VariationsBody? body, Result? failure, Frame frame) =>
        failure ?? (body is null ? ListValue.Empty : Expand(body, frame));

    private Result Expand(VariationsBody variations, Frame frame)
    {
        var results = new List<Value>();
        foreach (var line in variations.Lines)
        {
            var expanded = Expand(line, frame);
            if (expanded.Failed)
            {
                return expanded;
            }

            results.AddRange((ListValue)expanded.Value);
        }

        return ListValue.Of(results);
    }

    /// <summary>All texts that a line can become.</summary>
    public Result Expand(TemplateLine line, Frame frame)
    {
        IReadOnlyList<Value> sofar = [Value.Null];
        foreach (var part in line.Parts)
        {
            var next = part.Constant is not null ? ListValue.Of([part.Constant]) : Ways(part.Expression!, frame);
            if (next.Failed)
            {
                return next;
            }

            var ways = (ListValue)next.Value;
            if (!frame.Fuel.ProduceItems((long)sofar.Count * ways.Count))
            {
                return Result.Failure(Fuel.OutputSpent);
            }

            sofar = [.. sofar.SelectMany(left => ways.Select(right => Join(left, right)))];
        }

        return ListValue.Of(sofar);
    }

    /// <summary>All values of an expression: the results of a template that stands alone, else one.</summary>
    public Result Ways(EmbeddedExpression embedded, Frame frame)
    {
        var result = embedded.Check(Evaluate(embedded.Expression, frame), frame);
        return result.Failed ? result
            : result.Value is ListValue list && (embedded.Expression is CallExpression || _alternatives.Contains(list)) ? list
            : ListValue.Of([result.Value]);
    }

    private Result Evaluate(Expression expression, Frame frame)
    {
        if (expression is not CallExpression call)
        {
            return expression.Evaluate(frame);
        }

        var byName = call.Function.Name == TemplateByNameFunction.Name && !call.Arguments.IsEmpty;
        var name = byName ? Evaluate(call.Arguments[0], frame) : call.Function.Name;
        if (name.Failed || templates.Find(name.Value.ToString()) is not { } template || (!byName && template.Call != call.Function))
        {
            return name.Failed ? name : expression.Evaluate(frame);
        }

        var expressions = call.Arguments[(byName ? 1 : 0)..];
        var arguments = new Value[expressions.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = Evaluate(expressions[i], frame);
            if (argument.Failed)
            {
                return argument;
            }

            arguments[i] = argument.Value;
        }

        var scope = arguments.Length == 0 ? frame.Scope : new TemplateScope(template.Parameters, arguments, frame.Globals);
        var ways = frame.Fuel.Enter() ? frame.Call(WithExpandedBody(template), frame, scope, again: true) : Result.Failure(Fuel.TooDeep);
        frame.Fuel.Leave();
        if (ways.Value is ListValue list)
        {
            _alternatives.Add(list);
        }

        return ways;
    }

    private static Value Join(Value left, Value right) =>
        left.IsNull && right.IsNull ? left : (Value)(left.ToString() + right);

    /// <summary>A body whose value is the list of all values of another.</summary>
    private sealed class ExpandedBody(Expansion expansion, TemplateBody body) : TemplateBody
    {
        public override IEnumerable<EmbeddedExpression> Expressions => body.Expressions;

        public override Result Evaluate(Frame frame) => expansion.Expand(body, frame);
    }
}
