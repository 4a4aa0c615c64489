namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>ticks(time)</c>: 100-nanosecond units since the year 1.</summary>
internal static class TicksFunction
{
    public static readonly Function Definition = new("ticks", Signature.Between(1, 1, ValueKinds.String), ValueKinds.Number, arguments =>
        Times.TryRead(arguments[0], out var time, out var error) ? time.Ticks : Result.Failure(error));
}
