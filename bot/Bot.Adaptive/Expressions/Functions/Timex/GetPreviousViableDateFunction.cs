namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getPreviousViableDate(timex)</c>, <c>getPreviousViableDate(timex, zone)</c>: the last such day.</summary>
internal static class GetPreviousViableDateFunction
{
    public static readonly Function Definition = Viable.Date("getPreviousViableDate", next: false);
}
