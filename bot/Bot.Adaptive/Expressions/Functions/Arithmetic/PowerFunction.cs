namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a ^ b</c>, <c>exp(a, b, …)</c>: a to the power of b, in floating point.</summary>
internal static class PowerFunction
{
    public static readonly Function Definition =
        new("exp", Signature.Between(2, int.MaxValue, ValueKinds.Number), ValueKinds.Number, arguments =>
            Numbers.Fold(arguments, (left, right) => Math.Pow(Numbers.Amount(left), Numbers.Amount(right))))
        {
            Symbol = "^",
            Each = Checks.Number,
        };
}
