using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>formatNumber(n, digits)</c>, <c>formatNumber(n, digits, locale)</c>: with group separators and so many digits.</summary>
internal static class FormatNumberFunction
{
    /// <summary>More digits than any number has.</summary>
    private const int MaxDigits = 340;

    public static readonly Function Definition =
        new("formatNumber", Signature.Of(ValueKinds.Number, ValueKinds.Number).Then(ValueKinds.String), ValueKinds.String, Format);

    private static Result Format(Arguments arguments)
    {
        if (!Checks.IsNumber(arguments[0]))
        {
            return Result.Failure($"formatNumber first argument {arguments[0]} must be number");
        }

        if (arguments[1] is not IntegerValue)
        {
            return Result.Failure($"formatNumber second argument {arguments[1]} must be number");
        }

        if (arguments.Count == 3 && arguments[2] is not TextValue)
        {
            return Result.Failure($"formatNumber third agument {arguments[2]} must be a locale");
        }

        if (!arguments.TryCulture(2, out var culture, out var error) || !Numbers.TryInt32(arguments[1], out var digits, out error))
        {
            return Result.Failure(error!);
        }

        return digits is < 0 or > MaxDigits
            ? Result.Failure("Format specifier was invalid.")
            : Numbers.Amount(arguments[0]).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), culture);
    }
}
