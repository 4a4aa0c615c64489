using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>Says what is wrong with an argument's value at run time; null when it fits.</summary>
public delegate string? Check(Value value, Expression argument);

/// <summary>The checks that functions declare. Messages are upstream's.</summary>
public static class Checks
{
    public static Check Number { get; } = (value, argument) => IsNumber(value) ? null : $"{argument} is not a number.";

    public static Check Integer { get; } = (value, argument) => value is IntegerValue ? null : $"{argument} is not an integer.";

    public static Check Text { get; } = (value, argument) => value is TextValue ? null : $"{argument} is not a string.";

    public static Check TextOrNull { get; } = (value, argument) =>
        value is TextValue or NullValue ? null : $"{argument} is neither a string nor a null object.";

    public static Check NumberOrTextOrNull { get; } = (value, argument) =>
        value is TextValue or NullValue || IsNumber(value) ? null : $"{argument} is not string or number.";

    public static Check NotNull { get; } = (value, argument) => value.IsNull ? $"{argument} is null." : null;

    public static Check List { get; } = (value, argument) => value is ListValue ? null : $"{argument} must be a list.";

    /// <summary>A text, a list or an object.</summary>
    public static Check Container { get; } = (value, argument) =>
        IsContainer(value) ? null : $"{argument} must be a string or list.";

    public static Check ContainerOrNull { get; } = (value, argument) =>
        value.IsNull || IsContainer(value) ? null : $"{argument} must be a string or list or a null object.";

    public static Check Numbers { get; } = (value, argument) =>
        value is ListValue list ? AllNumbers(list, argument) : $"{argument} is not a list.";

    public static Check NumbersOrNumber { get; } = (value, argument) =>
        IsNumber(value) ? null
        : value is ListValue list ? AllNumbers(list, argument) : $"{argument} is neither a list nor a number.";

    internal static bool IsNumber(Value value) => value is IntegerValue or NumberValue;

    private static bool IsContainer(Value value) => value is TextValue or ListValue or ObjectValue or BinaryValue;

    private static string? AllNumbers(ListValue list, Expression argument)
    {
        foreach (var item in list.Items)
        {
            if (!IsNumber(item))
            {
                return Message.Of($"{item} is not a number in {argument}");
            }
        }

        return null;
    }
}
