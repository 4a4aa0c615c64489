using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>stringOrValue(text)</c>: the text with its <c>${…}</c> replaced; the value itself when it is nothing but one of them.</summary>
internal static class StringOrValueFunction
{
    public static readonly Function Definition = new("stringOrValue", Signature.Between(1, 1, ValueKinds.String), ValueKinds.Object, Evaluate);

    /// <summary>The one function whose argument is source text: what it costs to parse is paid for like output.</summary>
    private static Result Evaluate(Arguments arguments)
    {
        if (arguments[0] is not TextValue text)
        {
            return Result.Failure("Parameter should be a string.");
        }

        var fuel = arguments.Evaluation.Fuel;
        if (!fuel.Spend(text.Text.Length))
        {
            return Result.Failure(Fuel.StepsSpent);
        }

        var found = new Diagnostics();
        return ExpressionParser.Parse($"`{text.Text}`", StandardFunctions.Table, Origin.Nowhere, found) switch
        {
            null => Result.Failure(found.First().Message),
            CallExpression { Arguments: [_, not ConstantExpression and var only] } => only.Evaluate(arguments.Evaluation),
            var whole => whole.Evaluate(arguments.Evaluation),
        };
    }
}
