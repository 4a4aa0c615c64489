using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What date functions share. A time is a text exactly as <see cref="DefaultFormat"/> writes it, or an instant; all times are UTC, the machine's zone never counts.</summary>
internal static class Times
{
    public const string DefaultFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The time that a value is, or why it is none.</summary>
    public static bool TryRead(Value value, out DateTime time, [NotNullWhen(false)] out string? error)
    {
        time = default;
        error = value switch
        {
            InstantValue instant => Accept(instant.Instant.UtcDateTime, out time),
            TextValue text when !DateTime.TryParse(text.Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out time) => Message.Of($"Could not parse {text.Text}"),
            TextValue text => time.ToString(DefaultFormat, CultureInfo.InvariantCulture).Equals(text.Text, StringComparison.OrdinalIgnoreCase)
                ? null
                : Message.Of($"{text.Text} is not standard ISO format."),
            _ => Message.Of($"{value} should be a standard ISO format string or a DateTime object."),
        };
        return error is null;
    }

    /// <summary>A time as text. The format and the culture are the arguments at an index and behind it; what is absent is by default.</summary>
    public static Result Format(DateTime time, Arguments arguments, int formatAt, string format = DefaultFormat)
    {
        if (!arguments.TryCulture(formatAt + 1, out var culture, out var error))
        {
            return Result.Failure(error!);
        }

        var chosen = formatAt < arguments.Count ? arguments.TextOrNull(formatAt) : format;
        try
        {
            return Texts.Made(time.ToString(chosen, culture), arguments.Evaluation.Fuel);
        }
        catch (FormatException)
        {
            return Result.Failure($"illegal format representation: {chosen}");
        }
        catch (ArgumentOutOfRangeException)
        {
            return Result.Failure($"the calendar of {culture.Name} does not reach {time.Year}");
        }
    }

    /// <summary>A time moved by so many units: second, minute, hour, day, week, month or year.</summary>
    public static bool TryShift(DateTime from, string unit, long amount, out DateTime shifted, [NotNullWhen(false)] out string? error)
    {
        shifted = from;
        var ticks = unit.ToUpperInvariant() switch
        {
            "SECOND" => TimeSpan.TicksPerSecond,
            "MINUTE" => TimeSpan.TicksPerMinute,
            "HOUR" => TimeSpan.TicksPerHour,
            "DAY" => TimeSpan.TicksPerDay,
            "WEEK" => 7 * TimeSpan.TicksPerDay,
            _ => 0,
        };
        var months = unit.ToUpperInvariant() switch
        {
            "MONTH" => 1,
            "YEAR" => 12,
            _ => 0,
        };
        if (ticks == 0 && months == 0)
        {
            error = Message.Of($"{unit} is not a valid time unit.");
            return false;
        }

        var total = ((Int128)amount * ticks) + from.Ticks;
        var month = ((Int128)amount * months) + (from.Year * 12) + from.Month - 1;
        if (total < DateTime.MinValue.Ticks || total > DateTime.MaxValue.Ticks || month < 12 || month >= 120_000)
        {
            error = "The added or subtracted value results in an un-representable DateTime.";
            return false;
        }

        shifted = ticks > 0 ? new DateTime((long)total, from.Kind) : from.AddMonths((int)(amount * months));
        error = null;
        return true;
    }

    private static string? Accept(DateTime found, out DateTime time)
    {
        time = found;
        return null;
    }
}
