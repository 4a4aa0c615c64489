using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Expressions.Functions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>SWITCH / CASE / DEFAULT: the first case that equals the value; null when none does and there is no default.</summary>
internal sealed class SwitchBody(EmbeddedExpression value, ImmutableArray<SwitchBody.Case> cases) : TemplateBody
{
    public override bool HasChoice => cases.Any(@case => @case.Body is { HasChoice: true });

    public override IEnumerable<EmbeddedExpression> Expressions => cases
        .SelectMany(@case => (@case.Value is null ? [] : (IEnumerable<EmbeddedExpression>)[@case.Value]).Concat(@case.Body?.Expressions ?? []))
        .Prepend(value);

    public override Result Evaluate(Frame frame)
    {
        var chosen = Choose(frame, out var failure);
        return failure ?? chosen?.Evaluate(frame) ?? Value.Null;
    }

    /// <summary>The body to use, null when no case fits.</summary>
    public VariationsBody? Choose(Frame frame, out Result? failure)
    {
        var wanted = value.Evaluate(frame);
        failure = wanted.Failed ? wanted : (Result?)null;
        foreach (var @case in wanted.Failed ? [] : cases)
        {
            if (@case.Value is null)
            {
                return @case.Body;
            }

            var candidate = @case.Value.Evaluate(frame);
            if (candidate.Failed)
            {
                failure = candidate;
                return null;
            }

            if (Sameness.Of(wanted.Value, candidate.Value))
            {
                return @case.Body;
            }
        }

        return null;
    }

    /// <summary>A value, null for DEFAULT, and what stands under it.</summary>
    internal sealed record Case(EmbeddedExpression? Value, VariationsBody? Body);
}
