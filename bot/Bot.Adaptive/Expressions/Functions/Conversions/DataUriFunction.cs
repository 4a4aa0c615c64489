namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dataUri(text)</c>: the text as a data URI.</summary>
internal static class DataUriFunction
{
    public static readonly Function Definition = new("dataUri", Signature.Unary, ValueKinds.String, arguments =>
        Texts.Made("data:text/plain;charset=utf-8;base64," + Bytes.Utf8(arguments.Text(0)), arguments.Evaluation.Fuel))
    {
        Each = Checks.Text,
    };
}
