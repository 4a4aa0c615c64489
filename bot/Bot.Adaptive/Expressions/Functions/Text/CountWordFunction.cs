namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>countWord(text)</c>: the words between white space; 0 for null.</summary>
internal static class CountWordFunction
{
    public static readonly Function Definition = new("countWord", Signature.Between(1, 1, ValueKinds.String), ValueKinds.Number, Count)
    {
        Each = Checks.TextOrNull,
    };

    private static Result Count(Arguments arguments)
    {
        if (arguments[0].IsNull)
        {
            return 0L;
        }

        var words = 1L;
        var text = arguments.Text(0).AsSpan().Trim();
        for (var i = 1; i < text.Length; i++)
        {
            words += char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]) ? 1 : 0;
        }

        return words;
    }
}
