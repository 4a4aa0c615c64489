using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>An expression inside a template, with what its error message says about its place.</summary>
/// <param name="Expression">The compiled expression.</param>
/// <param name="Source">As written between the braces.</param>
/// <param name="Place">The condition, case or property under which it stands; empty elsewhere.</param>
internal sealed record EmbeddedExpression(Expression Expression, string Source, string Place)
{
    /// <summary>The value; an error, and in strict mode null, fails and names the template.</summary>
    public Result Evaluate(Frame frame) => Check(Expression.Evaluate(frame), frame);

    /// <summary>A result that the expression gave, or the failure that it is.</summary>
    public Result Check(Result result, Frame frame) =>
        result.Failed || (result.Value.IsNull && frame.Options.StrictMode == true) ? Failure(result, frame) : result;

    /// <summary>Whether a condition holds: errors, null, false and 0 do not, unless strict mode makes errors and null fail.</summary>
    public Result Holds(Frame frame)
    {
        var result = Expression.Evaluate(frame);
        if (frame.Options.StrictMode == true && (result.Failed || result.Value.IsNull))
        {
            return Failure(result, frame);
        }

        return !result.Failed && result.Value.IsTruthy && result.Value is not Values.IntegerValue { Amount: 0 };
    }

    private Result Failure(Result result, Frame frame) =>
        Result.Failure(string.Concat(result.Error ?? TemplateErrors.EvaluatedToNull(Source), " ", TemplateErrors.Evaluation(frame.Template.Name, Place)));
}
