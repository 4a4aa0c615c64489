namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriComponent(text)</c>: escaped for use in a URI.</summary>
internal static class UriComponentFunction
{
    public static readonly Function Definition = new("uriComponent", Signature.Unary, ValueKinds.String, arguments => Texts.Made(Uri.EscapeDataString(arguments.Text(0)), arguments.Evaluation.Fuel))
    {
        Each = Checks.Text,
    };
}
