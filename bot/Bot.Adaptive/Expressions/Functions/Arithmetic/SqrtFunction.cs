namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>sqrt(n)</c>: the square root of a number that is not negative.</summary>
internal static class SqrtFunction
{
    public static readonly Function Definition =
        new("sqrt", Signature.Between(1, 1, ValueKinds.Number), ValueKinds.Number, arguments => Numbers.Amount(arguments[0]) < 0
            ? Result.Failure("Do not support square root extraction of negative numbers.")
            : Math.Sqrt(Numbers.Amount(arguments[0])))
        {
            Each = Checks.Number,
        };
}
