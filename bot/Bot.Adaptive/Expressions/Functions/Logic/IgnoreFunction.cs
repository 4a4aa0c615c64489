namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>ignore(condition)</c>: the condition itself; selectors of triggers evaluate it but do not compare it.</summary>
internal static class IgnoreFunction
{
    public static readonly Function Definition =
        new("ignore", Signature.Of(ValueKinds.Boolean), ValueKinds.Boolean, (call, evaluation) => call.Arguments[0].Evaluate(evaluation));
}
