using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a - b</c>, <c>sub(a, b, …)</c>: the difference.</summary>
internal static class SubtractFunction
{
    public static readonly Function Definition =
        new("sub", Signature.Between(2, int.MaxValue, ValueKinds.Number), ValueKinds.Number, arguments => Numbers.Fold(arguments, Pair))
        {
            Symbol = "-",
            Each = Checks.Number,
        };

    private static Result Pair(Value left, Value right) => (left, right) switch
    {
        (IntegerValue a, IntegerValue b) => Numbers.Exact((Int128)a.Amount - b.Amount),
        _ => Numbers.Amount(left) - Numbers.Amount(right),
    };
}
