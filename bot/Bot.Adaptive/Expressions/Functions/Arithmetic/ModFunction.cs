using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a % b</c>, <c>mod(a, b)</c>: the remainder of two integers.</summary>
internal static class ModFunction
{
    public static readonly Function Definition =
        new("mod", Signature.Between(2, 2, ValueKinds.Number), ValueKinds.Number, arguments =>
        {
            var divisor = ((IntegerValue)arguments[1]).Amount;
            return divisor == 0
                ? Result.Failure("Cannot mod by 0")
                : Numbers.Exact((Int128)((IntegerValue)arguments[0]).Amount % divisor);
        })
        {
            Symbol = "%",
            Each = Checks.Integer,
        };
}
