using System.Collections.Immutable;
using Bot.Adaptive.Generation.Syntax;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>Conditions and switches.</summary>
internal sealed partial class BodyCompiler
{
    private ConditionsBody CompileConditions(ConditionsSyntax conditions)
    {
        var branches = ImmutableArray.CreateBuilder<ConditionsBody.Branch>();
        for (var i = 0; i < conditions.Rules.Length; i++)
        {
            var rule = conditions.Rules[i];
            CheckPlaceOfCondition(rule, i, i == conditions.Rules.Length - 1);
            var expressions = ExpressionsOf(rule);
            EmbeddedExpression? condition = null;
            if (rule.Kind == Keyword.Else)
            {
                Require(expressions.Count == 0, rule, TemplateErrors.ExtraExpressionInCondition);
            }
            else if (Require(expressions.Count == 1, rule, TemplateErrors.InvalidExpressionInCondition))
            {
                condition = CompileExpression(expressions[0], $"Condition '{expressions[0].Text}': ");
            }

            // Upstream says "Condition '…':" when the condition itself fails, and the same with a blank behind when a line under it does.
            var body = rule.Body is null ? null : CompileLines(rule.Body, $"Condition '{expressions.FirstOrDefault()?.Text}': ");
            Require(body is not null, rule, TemplateErrors.MissingBodyInCondition);
            branches.Add(new(condition is null ? null : condition with { Place = condition.Place.TrimEnd() }, body));
        }

        return new(branches.ToImmutable());
    }

    private void CheckPlaceOfCondition(RuleSyntax rule, int index, bool isLast)
    {
        Require(HasFewSpaces(rule), rule, TemplateErrors.InvalidWhitespaceInCondition);
        if (index == 0 && rule.Kind != Keyword.If)
        {
            Warn(rule.Offset, TemplateErrors.NotStartWithIf);
        }

        Require(index == 0 || rule.Kind != Keyword.If, rule, TemplateErrors.MultipleIf);
        if (isLast && rule.Kind != Keyword.Else)
        {
            Warn(rule.Offset, TemplateErrors.NotEndWithElse);
        }

        Require(index == 0 || isLast || rule.Kind == Keyword.ElseIf, rule, TemplateErrors.InvalidMiddleInCondition);
    }

    private TemplateBody CompileSwitch(SwitchSyntax syntax)
    {
        EmbeddedExpression? value = null;
        var cases = ImmutableArray.CreateBuilder<SwitchBody.Case>();
        for (var i = 0; i < syntax.Rules.Length; i++)
        {
            var rule = syntax.Rules[i];
            CheckPlaceInSwitch(rule, i, syntax.Rules.Length);
            var candidate = CompileSwitchValue(rule);
            if (rule.Kind == Keyword.Switch)
            {
                value ??= candidate;
                continue;
            }

            var name = rule.Kind == Keyword.Default ? "Default" : ExpressionsOf(rule).FirstOrDefault()?.Text;
            var body = rule.Body is null ? null : CompileLines(rule.Body, $"Case '{name}':");
            Require(body is not null, rule, TemplateErrors.MissingBodyInSwitch);
            cases.Add(new(candidate, body));
        }

        return value is null ? MissingBody.Instance : new SwitchBody(value, cases.ToImmutable());
    }

    private EmbeddedExpression? CompileSwitchValue(RuleSyntax rule)
    {
        var expressions = ExpressionsOf(rule);
        if (rule.Kind == Keyword.Default)
        {
            Require(rule.Pieces.All(piece => piece.Kind == PieceKind.Escape), rule, TemplateErrors.ExtraExpressionInSwitch);
            return null;
        }

        return Require(expressions.Count == 1, rule, TemplateErrors.InvalidExpressionInSwitch)
            ? CompileExpression(expressions[0], $"{(rule.Kind == Keyword.Switch ? "Switch" : "Case")} '{expressions[0].Text}': ")
            : null;
    }

    private void CheckPlaceInSwitch(RuleSyntax rule, int index, int count)
    {
        var isLast = index == count - 1;
        Require(HasFewSpaces(rule), rule, TemplateErrors.InvalidWhitespaceInSwitch);
        Require(index > 0 || rule.Kind == Keyword.Switch, rule, TemplateErrors.NotStartWithSwitch);
        Require(index == 0 || rule.Kind != Keyword.Switch, rule, TemplateErrors.MultipleSwitch);
        Require(index == 0 || isLast || rule.Kind == Keyword.Case, rule, TemplateErrors.InvalidMiddleInSwitch);
        if (isLast && rule.Kind == Keyword.Case)
        {
            Warn(rule.Offset, TemplateErrors.NotEndWithDefault);
        }
        else if (isLast && rule.Kind == Keyword.Default && count == 2)
        {
            Warn(rule.Offset, TemplateErrors.MissingCase);
        }
    }

    private static List<Piece> ExpressionsOf(RuleSyntax rule) => [.. rule.Pieces.Where(piece => piece.Kind == PieceKind.Expression)];

    private static bool HasFewSpaces(RuleSyntax rule) => rule.Keyword.Count(c => c == ' ') <= 1;

    private bool Require(bool holds, RuleSyntax rule, string message)
    {
        if (!holds)
        {
            Error(rule.Offset, message);
        }

        return holds;
    }
}
