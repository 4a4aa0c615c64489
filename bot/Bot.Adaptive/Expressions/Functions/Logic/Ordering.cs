using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What <c>&lt;</c> and its kin mean. A null or failing operand makes them false; operands that cannot be compared are an error.</summary>
internal static class Ordering
{
    public static Function Comparison(string name, string symbol, Func<int, bool> holds) =>
        new(name, Signature.Binary, ValueKinds.Boolean, arguments => Compare(arguments, symbol, holds))
        {
            Symbol = symbol,
            Each = Checks.NotNull,
            TakesErrorsAsFalse = true,
        };

    /// <summary>Below zero, zero or above zero, as .NET's comparers say; fails when the two are not of one kind.</summary>
    public static bool TryCompare(Value left, Value right, CultureInfo culture, out int order)
    {
        (var comparable, order) = (left, right) switch
        {
            (IntegerValue a, IntegerValue b) => (true, a.Amount.CompareTo(b.Amount)),
            (IntegerValue or NumberValue, IntegerValue or NumberValue) => (true, Numbers.Amount(left).CompareTo(Numbers.Amount(right))),
            (TextValue a, TextValue b) => (true, culture.CompareInfo.Compare(a.Text, b.Text)),
            (BooleanValue a, BooleanValue b) => (true, a.Truth.CompareTo(b.Truth)),
            (InstantValue a, InstantValue b) => (true, a.Instant.CompareTo(b.Instant)),
            _ => (false, 0),
        };
        return comparable;
    }

    private static Result Compare(Arguments arguments, string symbol, Func<int, bool> holds)
    {
        var (left, right) = (arguments[0], arguments[1]);
        if (TryCompare(left, right, arguments.Evaluation.Culture, out var order))
        {
            return IsNaN(left) || IsNaN(right) ? false : holds(order);
        }

        // A number on the left of these three takes what can be read as a number on the right, as upstream does.
        if (Checks.IsNumber(left) && symbol != "<" && right is TextValue or BooleanValue)
        {
            var number = Numbers.ToDouble(right);
            return number.Failed ? number : holds(Numbers.Amount(left).CompareTo(Numbers.Amount(number.Value)));
        }

        return IsComparable(left) && IsComparable(right)
            ? Result.Failure($"{left} and {right} must have the same type.")
            : Result.Failure($"Both {left} and {right} must be comparable.");
    }

    private static bool IsNaN(Value value) => value is NumberValue number && double.IsNaN(number.Amount);

    private static bool IsComparable(Value value) => value is TextValue or IntegerValue or NumberValue or BooleanValue or InstantValue;
}
