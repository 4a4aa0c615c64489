namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>toLower(text)</c>, <c>toLower(text, locale)</c>: the text in lower case.</summary>
internal static class ToLowerFunction
{
    public static readonly Function Definition = new("toLower", Signature.Of(ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, arguments =>
        arguments.TryCulture(1, out var culture, out var error) ? arguments.Text(0).ToLower(culture) : Result.Failure(error!))
    {
        Each = Checks.TextOrNull,
    };
}
