namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>ticksToHours(ticks)</c>.</summary>
internal static class TicksToHoursFunction
{
    public static readonly Function Definition = TicksTo.Function("ticksToHours", TimeSpan.TicksPerHour);
}
