namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Functions that go back to the beginning of something.</summary>
internal static class StartOf
{
    public static Function Function(string name, Func<DateTime, DateTime> start) =>
        new(name, Signature.Between(1, 3, ValueKinds.String), ValueKinds.String, arguments =>
            Times.TryRead(arguments[0], out var time, out var error) ? Times.Format(start(time), arguments, 1) : Result.Failure(error));
}
