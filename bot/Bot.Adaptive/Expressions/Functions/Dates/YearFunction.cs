namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>year(time)</c>: with four digits.</summary>
internal static class YearFunction
{
    public static readonly Function Definition = TimePart.Function("year", ValueKinds.Number, time => time.Year);
}
