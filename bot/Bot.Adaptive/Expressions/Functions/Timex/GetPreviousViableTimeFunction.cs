namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getPreviousViableTime(timex)</c>, <c>getPreviousViableTime(timex, zone)</c>: the last such time.</summary>
internal static class GetPreviousViableTimeFunction
{
    public static readonly Function Definition = Viable.Time("getPreviousViableTime", next: false);
}
