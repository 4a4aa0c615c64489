using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a / b</c>, <c>div(a, b, …)</c>: the quotient; of two integers without its fraction.</summary>
internal static class DivideFunction
{
    public static readonly Function Definition = new("div", Signature.Between(2, int.MaxValue, ValueKinds.Number), ValueKinds.Number, Divide)
    {
        Symbol = "/",
        Each = Checks.Number,
    };

    private static Result Divide(Arguments arguments)
    {
        for (var i = 1; i < arguments.Count; i++)
        {
            if ((float)Numbers.Amount(arguments[i]) == 0)
            {
                return Result.Failure($"Cannot divide by 0 from {arguments.Describe(i)}");
            }
        }

        return Numbers.Fold(arguments, Pair);
    }

    private static Result Pair(Value left, Value right) => (left, right) switch
    {
        (IntegerValue a, IntegerValue b) => Numbers.Exact((Int128)a.Amount / b.Amount),
        _ => Numbers.Amount(left) / Numbers.Amount(right),
    };
}
