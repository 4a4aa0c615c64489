using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What functions share that take a part out of an absolute URI.</summary>
internal static class UriPart
{
    public static Function Function(string name, ValueKinds returns, Func<Uri, Value> part) =>
        new(name, Signature.Unary, returns, arguments =>
            arguments[0] is not TextValue text ? Result.Failure($"{arguments.Call} should contain a URI string.")
            : Uri.TryCreate(text.Text, UriKind.Absolute, out var uri) ? part(uri)
            : Result.Failure($"{text.Text} is an illegal URI string"));
}
