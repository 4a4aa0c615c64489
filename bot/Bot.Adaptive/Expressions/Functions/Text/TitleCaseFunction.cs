using System.Globalization;
using System.Text;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>titleCase(text)</c>, <c>titleCase(text, locale)</c>: each word begins with a large letter, unless it begins with a digit.</summary>
internal static class TitleCaseFunction
{
    public static readonly Function Definition = new("titleCase", Signature.Of(ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, Change)
    {
        Each = Checks.TextOrNull,
    };

    private static Result Change(Arguments arguments) => arguments.TryCulture(1, out var culture, out var error)
        ? WithSmallLettersBehindDigits(culture.TextInfo.ToTitleCase(arguments.Text(0)), culture.TextInfo)
        : Result.Failure(error!);

    /// <summary>As in 1st and 22nd.</summary>
    private static string WithSmallLettersBehindDigits(string title, TextInfo info)
    {
        var changed = new StringBuilder(title.Length);
        var behindDigits = false;
        foreach (var c in title)
        {
            behindDigits = char.IsAsciiDigit(c) || (behindDigits && char.IsAsciiLetter(c));
            changed.Append(behindDigits ? info.ToLower(c) : c);
        }

        return changed.ToString();
    }
}
