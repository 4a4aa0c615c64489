using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>sortBy(list)</c>, <c>sortBy(list, property)</c>: rising; nulls come first; equal ones keep their order.</summary>
internal static class SortByFunction
{
    public static readonly Function Definition = new("sortBy", Sorting, ValueKinds.Array, arguments => Sort(arguments, descending: false));

    public static Signature Sorting => Signature.Of(ValueKinds.Array).Then(ValueKinds.String);

    public static Result Sort(Arguments arguments, bool descending)
    {
        if (arguments[0] is not ListValue list)
        {
            return Result.Failure($"{arguments.Describe(0)} is not array");
        }

        if (!arguments.Evaluation.Fuel.Spend(list.Count))
        {
            return Result.Failure(Fuel.StepsSpent);
        }

        var property = arguments.Count == 2 ? arguments[1].ToString() : null;
        Value KeyOf(Value item) => property is null ? item : item is ObjectValue obj ? obj[property] : Value.Null;
        var order = new Order(arguments.Evaluation.Culture);
        var sorted = ListValue.Of(descending ? list.Items.OrderByDescending(KeyOf, order) : list.Items.OrderBy(KeyOf, order));
        return order.Failed ? Result.Failure("Failed to compare two elements in the array.") : Texts.Made(sorted, arguments.Evaluation.Fuel);
    }

    private sealed class Order(CultureInfo culture) : IComparer<Value>
    {
        public bool Failed { get; private set; }

        public int Compare(Value? x, Value? y)
        {
            var (left, right) = (x ?? Value.Null, y ?? Value.Null);
            if (left.IsNull || right.IsNull)
            {
                return right.IsNull.CompareTo(left.IsNull);
            }

            Failed |= !Ordering.TryCompare(left, right, culture, out var order);
            return order;
        }
    }
}
