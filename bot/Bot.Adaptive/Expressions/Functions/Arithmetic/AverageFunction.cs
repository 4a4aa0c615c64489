using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>average(list)</c>: the mean of the numbers in a list.</summary>
internal static class AverageFunction
{
    public static readonly Function Definition =
        new("average", Signature.Unary, ValueKinds.Number, arguments =>
        {
            var numbers = (ListValue)arguments[0];
            var sum = SumFunction.Of(numbers);
            return numbers.Count == 0 ? Result.Failure("Sequence contains no elements")
                : sum.Failed ? sum
                : Numbers.Amount(sum.Value) / numbers.Count;
        })
        {
            Each = Checks.Numbers,
        };
}
