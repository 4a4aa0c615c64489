using System.Globalization;
using System.Text;

namespace Bot.Adaptive.Recognition;

/// <summary>A number in digits: with the separators of its culture, decimals and an exponent, without a sign.</summary>
internal readonly record struct Numeral(Amount Amount, int Next)
{
    /// <summary>Longer exponents are no numbers that anybody means.</summary>
    private const int LargestExponent = 300;

    public static Numeral? At(Tokens tokens, int at, NumberFormatInfo format)
    {
        if (tokens.Joins(at))
        {
            return null;
        }

        if (tokens[at].Is(format.NumberDecimalSeparator) && !tokens.Touches(at) && tokens.Touches(at + 1) && IsDigits(tokens, at + 1))
        {
            return Finish(tokens, at + 2, "0", tokens[at + 1].Text);
        }

        if (!IsDigits(tokens, at))
        {
            return null;
        }

        var whole = new StringBuilder(tokens[at].Text);
        var next = at + 1;
        if (whole.Length <= 3)
        {
            while (IsGroup(tokens, next, format))
            {
                var skipped = IsDigits(tokens, next) ? 0 : 1;
                whole.Append(tokens[next + skipped].Text);
                next += skipped + 1;
            }
        }

        return IsFraction(tokens, next, format, grouped: next > at + 1)
            ? Finish(tokens, next + 2, whole.ToString(), tokens[next + 1].Text)
            : Finish(tokens, next, whole.ToString(), "");
    }

    private static bool IsDigits(Tokens tokens, int at) => tokens[at].Kind == TokenKind.Digits;

    /// <summary>Whether a group of three digits (two in Indian numbers, where three end it) follows.</summary>
    private static bool IsGroup(Tokens tokens, int at, NumberFormatInfo format)
    {
        var separator = format.NumberGroupSeparator;
        var size = format.NumberGroupSizes is [3, 2] ? 2 : 3;
        if (IsDigits(tokens, at))
        {
            return tokens[at].Text.Length == 3 && tokens[at].Start - tokens[at - 1].End == 1
                && tokens.Source[tokens[at - 1].End] is var gap
                && gap is ' ' or '\u00A0' or '\u202F';
        }

        var length = tokens[at + 1].Text.Length;
        return IsDigits(tokens, at + 1) && tokens.Touches(at) && tokens.Touches(at + 1)
            && tokens[at].Is(separator == "’" ? "'" : separator)
            && (length == 3 || (length == size && IsGroup(tokens, at + 2, format)));
    }

    /// <summary>
    /// Whether decimals follow. People write a point for a comma and a comma for a point, so the other of both is one too
    /// unless it could mean thousands, a list or a date.
    /// </summary>
    private static bool IsFraction(Tokens tokens, int at, NumberFormatInfo format, bool grouped)
    {
        if (!tokens.Touches(at) || !tokens.Touches(at + 1) || !IsDigits(tokens, at + 1))
        {
            return false;
        }

        return tokens[at].Is(format.NumberDecimalSeparator)
            || (tokens[at].Text is "." or "," && !grouped && tokens[at + 1].Text.Length != 3
                && !tokens[at + 2].Is(tokens[at].Text) && !(tokens.Touches(at - 1) && tokens[at - 2].Is(tokens[at].Text)));
    }

    private static Numeral Finish(Tokens tokens, int next, string whole, string decimals)
    {
        var digits = whole.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";
        var fraction = decimals.TrimEnd('0');
        var amount = fraction.Length == 0 ? new Amount(digits, IsInteger: true) : new Amount($"{digits}.{fraction}", IsInteger: false);
        return tokens.Touches(next) && tokens[next].Is("e") && Exponent(tokens, next + 1) is var (exponent, end)
            && double.TryParse($"{amount.Text}e{exponent}", NumberStyles.Float, CultureInfo.InvariantCulture, out var power)
            ? new(Of(power), end)
            : new(amount, next);
    }

    private static (int Exponent, int Next)? Exponent(Tokens tokens, int at)
    {
        var sign = tokens.Touches(at) && (tokens[at].Is("-") || tokens[at].Is("+")) ? 1 : 0;
        var digits = at + sign;
        return IsDigits(tokens, digits) && tokens.Touches(digits) && tokens[digits].Text.Length <= 3
            && int.Parse(tokens[digits].Text, CultureInfo.InvariantCulture) is var size and <= LargestExponent && !tokens.Joins(digits + 1)
            ? (sign == 1 && tokens[at].Is("-") ? -size : size, digits + 1)
            : null;
    }

    private static Amount Of(double power) =>
        Math.Abs(power) is >= 1e-15 and <= 1e27 ? Amount.Of((decimal)power) : new(power.ToString("R", CultureInfo.InvariantCulture), IsInteger: false);
}
