using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>max(a, b, …)</c>, <c>max(list)</c>: the largest number; lists count with all their items.</summary>
internal static class MaxFunction
{
    public static readonly Function Definition = new("max", Signature.AtLeastOne, ValueKinds.Number, Find)
    {
        Each = Checks.NumbersOrNumber,
    };

    private static Result Find(Arguments arguments)
    {
        Value best = double.MinValue;
        foreach (var argument in arguments.Values)
        {
            foreach (var number in argument is ListValue list ? list.Items : [argument])
            {
                best = Numbers.Amount(best) > Numbers.Amount(number) ? best : number;
            }
        }

        return best;
    }
}
