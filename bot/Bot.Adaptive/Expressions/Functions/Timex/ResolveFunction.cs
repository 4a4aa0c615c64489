using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>resolve(timex)</c>: a day and time, a time of day, or the seconds of a duration, as text.</summary>
internal static class ResolveFunction
{
    public static readonly Function Definition = new("resolve", Signature.Unary, ValueKinds.String, arguments =>
        Timex.Read(arguments[0]) is not { } timex ? Result.Failure(TimexTest.NoTimex(arguments[0])) : Resolve(timex, arguments));

    private static Result Resolve(Timex timex, Arguments arguments)
    {
        var time = timex.TimeOfDay is { } timeOfDay ? timeOfDay.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) : null;
        if (timex.IsDefinite)
        {
            var date = string.Create(CultureInfo.InvariantCulture, $"{timex.Year:0000}-{timex.Month:00}-{timex.DayOfMonth:00}");
            return time is null ? date : $"{date} {time}";
        }

        return timex.Duration is { } seconds ? seconds.ToString("0.############", CultureInfo.InvariantCulture)
            : time is not null && !timex.IsDate && !timex.IsDateRange ? time
            : timex.IsDate || timex.IsDateRange || timex.PartOfDay is not null || timex.IsPresent ? Value.Null
            : Result.Failure($"The parsed TimexProperty of {arguments[0]} in {arguments.Call} has no types. It can't be resolved to a string value.");
    }
}
