using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Functions that take a part out of a time.</summary>
internal static class TimePart
{
    public static Function Function(string name, ValueKinds returns, Func<DateTime, Value> part) =>
        new(name, Signature.Unary, returns, arguments => Times.TryRead(arguments[0], out var time, out var error) ? part(time) : Result.Failure(error));
}
