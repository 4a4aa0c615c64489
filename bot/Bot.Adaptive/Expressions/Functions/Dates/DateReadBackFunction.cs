using System.Globalization;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dateReadBack(from, to)</c>: how people in English name the second day on the first: tomorrow, next Monday.</summary>
internal static class DateReadBackFunction
{
    public static readonly Function Definition = new("dateReadBack", Signature.Of(ValueKinds.String, ValueKinds.String), ValueKinds.String, arguments =>
        Times.TryRead(arguments[0], out var from, out var error) && Times.TryRead(arguments[1], out var to, out error)
            ? Name(from.Date, to.Date)
            : Result.Failure(error));

    private static string Name(DateTime from, DateTime to) => (to - from).Days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        _ when IsInWeekOf(from, to) => $"this {to.DayOfWeek}",
        _ when IsInWeekOf(from.AddDays(7), to) => $"next {to.DayOfWeek}",
        _ when IsInWeekOf(from.AddDays(-7), to) => $"last {to.DayOfWeek}",
        _ => $"{AddOrdinalFunction.Format(to.Day)} {to.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
    };

    /// <summary>Weeks begin on Monday, but on a Sunday the week that begins then, as upstream has it.</summary>
    private static bool IsInWeekOf(DateTime reference, DateTime day)
    {
        var start = reference.DayOfWeek == DayOfWeek.Sunday ? reference : reference.AddDays(DayOfWeek.Monday - reference.DayOfWeek);
        return day >= start && day < start.AddDays(7);
    }
}
