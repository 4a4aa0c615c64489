using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>sum(list)</c>: the sum of the numbers in a list.</summary>
internal static class SumFunction
{
    public static readonly Function Definition = new("sum", Signature.Of(ValueKinds.Array), ValueKinds.Number, arguments => Of((ListValue)arguments[0]))
    {
        Each = Checks.Numbers,
    };

    /// <summary>Exact for integers, and for decimal fractions such as 0.1 + 0.2 as far as .NET's decimal reaches.</summary>
    public static Result Of(ListValue numbers)
    {
        if (numbers.Items.All(item => item is IntegerValue))
        {
            return Numbers.Exact(numbers.Items.Aggregate(Int128.Zero, (sofar, item) => sofar + ((IntegerValue)item).Amount));
        }

        const double Small = 1e15;
        var amounts = numbers.Items.Select(Numbers.Amount).ToList();
        return amounts.TrueForAll(amount => Math.Abs(amount) < Small)
            ? (double)amounts.Sum(amount => (decimal)amount)
            : amounts.Sum();
    }
}
