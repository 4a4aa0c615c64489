namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>!a</c>, <c>not(a)</c>: true for false, null and errors.</summary>
internal static class NotFunction
{
    public static readonly Function Definition =
        new("not", Signature.Unary, ValueKinds.Boolean, (call, evaluation) =>
            !call.Arguments[0].IsTrue(evaluation.WithoutNullSubstitution()))
        { Symbol = "!" };
}
