namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>optional(condition)</c>: for selectors of triggers, which take it apart; it has no value of its own.</summary>
internal static class OptionalFunction
{
    public static readonly Function Definition =
        new("optional", Signature.Of(ValueKinds.Boolean), ValueKinds.Boolean, (_, _) => Result.Failure("The method or operation is not implemented."));
}
