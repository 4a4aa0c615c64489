namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getNextViableDate(timex)</c>, <c>getNextViableDate(timex, zone)</c>: the next such day.</summary>
internal static class GetNextViableDateFunction
{
    public static readonly Function Definition = Viable.Date("getNextViableDate", next: true);
}
