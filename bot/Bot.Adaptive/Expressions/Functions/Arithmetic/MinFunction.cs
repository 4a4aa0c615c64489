using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>min(a, b, …)</c>, <c>min(list)</c>: the smallest number; lists count with all their items.</summary>
internal static class MinFunction
{
    public static readonly Function Definition = new("min", Signature.AtLeastOne, ValueKinds.Number, Find)
    {
        Each = Checks.NumbersOrNumber,
    };

    private static Result Find(Arguments arguments)
    {
        Value best = double.MaxValue;
        foreach (var argument in arguments.Values)
        {
            foreach (var number in argument is ListValue list ? list.Items : [argument])
            {
                best = Numbers.Amount(best) <= Numbers.Amount(number) ? best : number;
            }
        }

        return best;
    }
}
