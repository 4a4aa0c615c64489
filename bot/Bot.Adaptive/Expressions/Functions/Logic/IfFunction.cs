namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>c ? a : b</c>, <c>if(c, a, b)</c>: only one of the two is evaluated.</summary>
internal static class IfFunction
{
    public static readonly Function Definition =
        new("if", Signature.Between(3, 3), ValueKinds.Object, (call, evaluation) =>
            call.Arguments[call.Arguments[0].IsTrue(evaluation.WithoutNullSubstitution()) ? 1 : 2].Evaluate(evaluation));
}
