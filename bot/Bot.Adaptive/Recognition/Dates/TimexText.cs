using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Writes times as TIMEX3 expressions and as the values that stand beside them.</summary>
internal static class TimexText
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Minutes and seconds that are zero are left out unless they were written.</summary>
    public static string Of(TimeSpan time, TimeUnit written = TimeUnit.Hour) => time.ToString(
        time.Seconds != 0 || written == TimeUnit.Second ? @"\Thh\:mm\:ss" : time.Minutes != 0 || written == TimeUnit.Minute ? @"\Thh\:mm" : @"\Thh",
        CultureInfo.InvariantCulture);

    public static string Clock(TimeSpan time) => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    public static string Instant(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Number(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A length of time from one clock reading to a later one.</summary>
    public static string Length(TimeSpan length) =>
        "PT" + (length.Hours + (24 * length.Days) is > 0 and var hours ? $"{hours}H" : "") + (length.Minutes > 0 ? $"{length.Minutes}M" : "");

    public static ObjectValue Value(string type, string timex, string value) =>
        ObjectValue.Empty.With("timex", timex).With("type", type).With("value", value);

    public static ObjectValue Range(string type, string timex, string start, string end) =>
        ObjectValue.Empty.With("timex", timex).With("type", type).With("start", start).With("end", end);
}

/// <summary>A time that was read: its type, what it may mean (earlier meanings first), and the token after it.</summary>
internal sealed record Moment(string Type, ImmutableArray<ObjectValue> Values, int Next)
{
    public ObjectValue ToResolution() => ObjectValue.Empty.With("values", ListValue.Of(Values));
}
