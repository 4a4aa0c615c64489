namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>sentenceCase(text)</c>, <c>sentenceCase(text, locale)</c>: the first letter large, the others small.</summary>
internal static class SentenceCaseFunction
{
    public static readonly Function Definition = new("sentenceCase", Signature.Of(ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, Change)
    {
        Each = Checks.TextOrNull,
    };

    private static Result Change(Arguments arguments)
    {
        if (!arguments.TryCulture(1, out var culture, out var error))
        {
            return Result.Failure(error!);
        }

        var text = arguments.Text(0);
        return text.Length == 0 ? "" : text[..1].ToUpper(culture) + text[1..].ToLower(culture);
    }
}
