using System.Text.RegularExpressions;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>titleCase(text)</c>, <c>titleCase(text, locale)</c>: each word begins with a large letter, unless it begins with a digit.</summary>
internal static partial class TitleCaseFunction
{
    public static readonly Function Definition = new("titleCase", Signature.Of(ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, Change)
    {
        Each = Checks.TextOrNull,
    };

    private static Result Change(Arguments arguments)
    {
        if (!arguments.TryCulture(1, out var culture, out var error))
        {
            return Result.Failure(error!);
        }

        var title = culture.TextInfo.ToTitleCase(arguments.Text(0));
        return NumberedWord().Replace(title, match => match.Value.ToLower(culture));
    }

    [GeneratedRegex("[0-9]+[a-zA-Z]+", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedWord();
}
