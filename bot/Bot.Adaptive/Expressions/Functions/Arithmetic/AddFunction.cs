using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a + b</c>, <c>add(a, b, …)</c>: the sum of numbers; when either side is no number, their texts joined.</summary>
internal static class AddFunction
{
    private const ValueKinds TextOrNumber = ValueKinds.String | ValueKinds.Number;

    public static readonly Function Definition = new("add", Signature.Between(2, int.MaxValue, TextOrNumber), TextOrNumber, Add)
    {
        Symbol = "+",
        Each = Checks.NumberOrTextOrNull,
    };

    private static Result Add(Arguments arguments)
    {
        var fuel = arguments.Evaluation.Fuel;
        Result sofar = arguments[0];
        for (var i = 1; i < arguments.Count && !sofar.Failed; i++)
        {
            sofar = Add(sofar.Value, arguments[i], fuel);
        }

        return sofar;
    }

    private static Result Add(Value left, Value right, Fuel fuel) => (left, right) switch
    {
        (IntegerValue a, IntegerValue b) => Numbers.Exact((Int128)a.Amount + b.Amount),
        _ when Checks.IsNumber(left) && Checks.IsNumber(right) => Numbers.Amount(left) + Numbers.Amount(right),
        (NullValue, not (TextValue or NullValue)) or (not (TextValue or NullValue), NullValue) =>
            Result.Failure("Operator '+' or add cannot be applied to operands of type 'number' and null object."),
        _ => Texts.Join(left.ToString(), right.ToString(), fuel),
    };
}
