using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>Reads fields of what Slack sends; what is missing, or of another kind, reads as nothing.</summary>
public static class SlackFields
{
    public static string? Text(this ObjectValue from, string name) => from[name] is TextValue { Text.Length: > 0 } text ? text.Text : null;

    public static ObjectValue Object(this ObjectValue from, string name) => from[name] as ObjectValue ?? ObjectValue.Empty;

    public static IEnumerable<ObjectValue> Objects(this ObjectValue from, string name) => (from[name] as ListValue)?.OfType<ObjectValue>() ?? [];

    /// <summary>A time as Slack writes it, seconds with six places, which also names a message; null when it is none.</summary>
    public static DateTimeOffset? Time(string? timestamp) =>
        decimal.TryParse(timestamp, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 100_000_000_000m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>A time as Slack writes it.</summary>
    public static string Timestamp(DateTimeOffset time) =>
        ((decimal)(time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString("0.000000", CultureInfo.InvariantCulture);
}
