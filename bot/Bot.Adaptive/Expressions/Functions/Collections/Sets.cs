using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What functions share that take lists as sets: items are equal when kind and content are.</summary>
internal static class Sets
{
    public static Result Combine(Arguments arguments, Func<IEnumerable<Value>, IEnumerable<Value>, IEnumerable<Value>> combine)
    {
        var fuel = arguments.Evaluation.Fuel;
        var sofar = ((ListValue)arguments[0]).Items.AsEnumerable();
        for (var i = 0; i < arguments.Count; i++)
        {
            var next = ((ListValue)arguments[i]).Items;
            if (!fuel.Spend(Cost(next)))
            {
                return Result.Failure(Fuel.StepsSpent);
            }

            sofar = i == 0 ? sofar : combine(sofar, next);
        }

        return Texts.Made([.. sofar], fuel);
    }

    /// <summary>Scalars are found by hash; lists and objects are compared one with another.</summary>
    private static int Cost(ImmutableList<Value> items)
    {
        var nested = items.Where(item => item is ListValue or ObjectValue).ToList();
        return (int)Math.Min(int.MaxValue, items.Count + ((nested.Count + 1) * nested.Sum(item => item.Extent.Weight) / 16));
    }
}
