using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>IF / ELSEIF / ELSE: the first branch whose condition holds; null when none does.</summary>
internal sealed class ConditionsBody(ImmutableArray<ConditionsBody.Branch> branches) : TemplateBody
{
    public override bool HasChoice => branches.Any(branch => branch.Body is { HasChoice: true });

    public override IEnumerable<EmbeddedExpression> Expressions => branches.SelectMany(branch =>
        (branch.Condition is null ? [] : (IEnumerable<EmbeddedExpression>)[branch.Condition]).Concat(branch.Body?.Expressions ?? []));

    public override Result Evaluate(Frame frame)
    {
        var chosen = Choose(frame, out var failure);
        return failure ?? chosen?.Evaluate(frame) ?? Value.Null;
    }

    /// <summary>The body to use, null when no condition holds.</summary>
    public VariationsBody? Choose(Frame frame, out Result? failure)
    {
        failure = null;
        foreach (var (condition, body) in branches)
        {
            var holds = condition is null ? true : condition.Holds(frame);
            if (holds.Failed)
            {
                failure = holds;
                return null;
            }

            if (holds.Value.IsTruthy && body is not null)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>A condition, null for ELSE, and what stands under it.</summary>
    internal sealed record Branch(EmbeddedExpression? Condition, VariationsBody? Body);
}
