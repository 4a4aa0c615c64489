namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getFutureTime(n, unit)</c>, <c>getFutureTime(n, unit, format, locale)</c>: so many units ahead.</summary>
internal static class GetFutureTimeFunction
{
    public static readonly Function Definition = Shift.FromNow("getFutureTime", 1);
}
