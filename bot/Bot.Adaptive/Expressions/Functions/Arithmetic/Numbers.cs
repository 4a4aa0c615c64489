using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What arithmetic functions share: conversions as .NET's Convert makes them, and folding over pairs.</summary>
internal static class Numbers
{
    /// <summary>One operation on two numbers: on integers exactly, on anything else in floating point.</summary>
    public delegate Result Pair(Value left, Value right);

    /// <summary>Two or more arguments, from the left.</summary>
    public static Result Fold(Arguments arguments, Pair pair)
    {
        Result sofar = arguments[0];
        for (var i = 1; i < arguments.Count && !sofar.Failed; i++)
        {
            sofar = pair(sofar.Value, arguments[i]);
        }

        return sofar;
    }

    /// <summary>An integer that fits 64 bits, else an error.</summary>
    public static Result Exact(Int128 amount) =>
        amount >= long.MinValue && amount <= long.MaxValue ? (long)amount : Result.Failure("The result does not fit a 64-bit integer.");

    /// <summary>The amount of a value that was checked to be a number.</summary>
    public static double Amount(Value number) => number is IntegerValue integer ? integer.Amount : ((NumberValue)number).Amount;

    /// <summary>Any value as a floating-point number: numbers, booleans (1, 0), null (0) and texts that hold one.</summary>
    public static Result ToDouble(Value value) => value switch
    {
        NumberValue => value,
        IntegerValue integer => (double)integer.Amount,
        BooleanValue boolean => boolean.Truth ? 1.0 : 0.0,
        NullValue => 0.0,
        TextValue text => double.TryParse(text.Text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : Result.Failure($"The input string '{text.Text}' was not in a correct format."),
        _ => Result.Failure($"{value} is not a number."),
    };

    /// <summary>Any value as an integer: a half rounds to the even neighbour.</summary>
    public static Result ToInteger(Value value) => value switch
    {
        IntegerValue => value,
        TextValue text => long.TryParse(text.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : Result.Failure($"The input string '{text.Text}' was not in a correct format."),
        _ => ToDouble(value) is { Failed: false, Value: NumberValue number } ? Round(number.Amount) : ToDouble(value),
    };

    /// <summary>Any value as a 32-bit integer.</summary>
    public static bool TryInt32(Value value, out int amount, out string? error)
    {
        var integer = ToInteger(value);
        var fits = !integer.Failed && ((IntegerValue)integer.Value).Amount is >= int.MinValue and <= int.MaxValue;
        amount = fits ? (int)((IntegerValue)integer.Value).Amount : 0;
        error = fits ? null : Message.Of($"{value} must be a 32-bit signed integer.");
        return fits;
    }

    /// <summary>A value that must already be a whole 32-bit number, as indexes and lengths are.</summary>
    public static bool TryWhole(Value value, out int amount, out string? error) =>
        TryInt32(value, out amount, out error)
        && (value is not NumberValue number || number.Amount == amount || (error = $"'{value}' is not of type Int32") is null);

    private static Result Round(double amount)
    {
        var rounded = Math.Round(amount, MidpointRounding.ToEven);
        return rounded is >= long.MinValue and < 9223372036854775808.0
            ? (long)rounded
            : Result.Failure("Value was either too large or too small for an Int64.");
    }
}
