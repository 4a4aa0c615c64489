namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>ticksToDays(ticks)</c>.</summary>
internal static class TicksToDaysFunction
{
    public static readonly Function Definition = TicksTo.Function("ticksToDays", TimeSpan.TicksPerDay);
}
