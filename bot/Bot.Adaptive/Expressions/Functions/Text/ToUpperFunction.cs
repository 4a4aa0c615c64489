namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>toUpper(text)</c>, <c>toUpper(text, locale)</c>: the text in upper case.</summary>
internal static class ToUpperFunction
{
    public static readonly Function Definition = new("toUpper", Signature.Of(ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, arguments =>
        arguments.TryCulture(1, out var culture, out var error) ? arguments.Text(0).ToUpper(culture) : Result.Failure(error!))
    {
        Each = Checks.TextOrNull,
    };
}
