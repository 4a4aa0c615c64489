namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriComponentToString(text)</c>: with its escapes resolved.</summary>
internal static class UriComponentToStringFunction
{
    public static readonly Function Definition = new("uriComponentToString", Signature.Unary, ValueKinds.String, arguments => Texts.Made(Uri.UnescapeDataString(arguments.Text(0)), arguments.Evaluation.Fuel))
    {
        Each = Checks.Text,
    };
}
