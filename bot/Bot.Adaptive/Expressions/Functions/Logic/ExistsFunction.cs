namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>exists(x)</c>: whether it evaluates to something.</summary>
internal static class ExistsFunction
{
    public static readonly Function Definition = new("exists", Signature.Unary, ValueKinds.Boolean, _ => true)
    {
        Each = Checks.NotNull,
        TakesErrorsAsFalse = true,
    };
}
