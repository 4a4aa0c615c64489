namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a == b</c>, <c>equals(a, b)</c>.</summary>
internal static class EqualsFunction
{
    public static readonly Function Definition =
        new("equals", Signature.Binary, ValueKinds.Boolean, arguments => Sameness.Of(arguments[0], arguments[1]))
        {
            Symbol = "==",
            TakesErrorsAsFalse = true,
        };
}
