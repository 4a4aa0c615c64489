namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>ceiling(n)</c>: the next whole number above.</summary>
internal static class CeilingFunction
{
    public static readonly Function Definition =
        new("ceiling", Signature.Between(1, 1, ValueKinds.Number), ValueKinds.Number, arguments => Math.Ceiling(Numbers.Amount(arguments[0])))
        {
            Each = Checks.Number,
        };
}
