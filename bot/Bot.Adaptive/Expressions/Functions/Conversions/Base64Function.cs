using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>base64(x)</c>: bytes, or the UTF-8 bytes of anything else, as base64.</summary>
internal static class Base64Function
{
    public static readonly Function Definition = new("base64", Signature.Unary, ValueKinds.String, arguments => arguments[0] switch
    {
        NullValue => Result.Failure($"{arguments.Describe(0)} is null."),
        BinaryValue binary => Texts.Made(binary.ToString(), arguments.Evaluation.Fuel),
        var other => Texts.Made(Bytes.Utf8(other.ToString()).ToString(), arguments.Evaluation.Fuel),
    });
}
