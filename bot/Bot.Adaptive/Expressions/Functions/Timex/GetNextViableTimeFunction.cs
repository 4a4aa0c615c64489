namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getNextViableTime(timex)</c>, <c>getNextViableTime(timex, zone)</c>: the next such time.</summary>
internal static class GetNextViableTimeFunction
{
    public static readonly Function Definition = Viable.Time("getNextViableTime", next: true);
}
