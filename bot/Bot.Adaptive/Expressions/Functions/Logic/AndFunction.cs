namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a &amp;&amp; b</c>, <c>and(a, b, …)</c>: true when none is false, null or an error; the rest is not evaluated then.</summary>
internal static class AndFunction
{
    public static readonly Function Definition = new("and", Signature.AtLeastOne, ValueKinds.Boolean, And) { Symbol = "&&" };

    private static Result And(CallExpression call, Evaluation evaluation)
    {
        var context = evaluation.WithoutNullSubstitution();
        foreach (var argument in call.Arguments)
        {
            if (!argument.IsTrue(context))
            {
                return false;
            }
        }

        return true;
    }
}
