namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>abs(n)</c>: the amount without its sign.</summary>
internal static class AbsFunction
{
    public static readonly Function Definition =
        new("abs", Signature.Between(1, 1, ValueKinds.Number), ValueKinds.Number, arguments => Math.Abs(Numbers.Amount(arguments[0])))
        {
            Each = Checks.Number,
        };
}
