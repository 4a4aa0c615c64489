namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a != b</c>, <c>notEquals(a, b)</c>.</summary>
internal static class NotEqualsFunction
{
    public static readonly Function Definition =
        new("notEquals", Signature.Binary, ValueKinds.Boolean, arguments => !Sameness.Of(arguments[0], arguments[1]))
        {
            Symbol = "!=",
            TakesErrorsAsFalse = true,
        };
}
