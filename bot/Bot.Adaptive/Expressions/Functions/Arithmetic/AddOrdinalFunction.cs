using System.Globalization;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addOrdinal(n)</c>: the number with its English ending: 1st, 2nd, 3rd, 11th.</summary>
internal static class AddOrdinalFunction
{
    public static readonly Function Definition = new("addOrdinal", Signature.Between(1, 1, ValueKinds.Number), ValueKinds.String, Format)
    {
        Each = Checks.Integer,
    };

    private static Result Format(Arguments arguments) =>
        Numbers.TryInt32(arguments[0], out var number, out var error)
            ? Format(number)
            : Result.Failure(error!);

    public static string Format(int number) => number.ToString(CultureInfo.InvariantCulture) + Ending(number);

    private static string Ending(int number) => (number, number % 100, number % 10) switch
    {
        ( <= 0, _, _) => "",
        (_, 11 or 12 or 13, _) => "th",
        (_, _, 1) => "st",
        (_, _, 2) => "nd",
        (_, _, 3) => "rd",
        _ => "th",
    };
}
