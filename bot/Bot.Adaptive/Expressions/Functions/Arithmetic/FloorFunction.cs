namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>floor(n)</c>: the next whole number below.</summary>
internal static class FloorFunction
{
    public static readonly Function Definition =
        new("floor", Signature.Between(1, 1, ValueKinds.Number), ValueKinds.Number, arguments => Math.Floor(Numbers.Amount(arguments[0])))
        {
            Each = Checks.Number,
        };
}
