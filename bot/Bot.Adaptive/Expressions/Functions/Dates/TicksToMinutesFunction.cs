namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>ticksToMinutes(ticks)</c>.</summary>
internal static class TicksToMinutesFunction
{
    public static readonly Function Definition = TicksTo.Function("ticksToMinutes", TimeSpan.TicksPerMinute);
}
