namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a || b</c>, <c>or(a, b, …)</c>: true as soon as one is neither false, null nor an error.</summary>
internal static class OrFunction
{
    public static readonly Function Definition = new("or", Signature.AtLeastOne, ValueKinds.Boolean, Or) { Symbol = "||" };

    private static Result Or(CallExpression call, Evaluation evaluation)
    {
        var context = evaluation.WithoutNullSubstitution();
        foreach (var argument in call.Arguments)
        {
            if (argument.IsTrue(context))
            {
                return true;
            }
        }

        return false;
    }
}
