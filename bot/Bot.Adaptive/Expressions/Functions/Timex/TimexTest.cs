using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Functions that ask what kind of time a TIMEX expression is.</summary>
internal static class TimexTest
{
    public static Function Function(string name, Func<Timex, bool> holds) =>
        new(name, Signature.Unary, ValueKinds.Boolean, arguments => Timex.Read(arguments[0]) is { } timex ? holds(timex) : Result.Failure(NoTimex(arguments[0])));

    public static string NoTimex(Value value) => Message.Of($"{value} requires a TimexProperty or a string as a argument");
}
