using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getProperty(path)</c> reads memory, <c>getProperty(x, path)</c> a value; null when there is nothing.</summary>
internal static class GetPropertyFunction
{
    public static readonly Function Definition = new("getProperty", Signature.Of(ValueKinds.Object).Then(ValueKinds.String), ValueKinds.Object, Get);

    private static Result Get(Arguments arguments)
    {
        var evaluation = arguments.Evaluation;
        if (arguments[arguments.Count - 1] is not TextValue path)
        {
            return Result.Failure(arguments.Count == 1
                ? $"Single parameter {arguments.Describe(0)} is not a string."
                : $"{arguments.Describe(1)} is not a string.");
        }

        var value = arguments.Count == 1 ? Paths.Read(evaluation.Memory, path.Text) : Paths.Read(arguments[0], path.Text);
        return value.IsNull && evaluation.NullSubstitution is { } substitution ? substitution.For(path.Text) : value;
    }
}
