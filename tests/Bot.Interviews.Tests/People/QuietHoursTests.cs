using System.Globalization;
using Bot.Interviews.People;
using Xunit;

namespace Bot.Interviews.Tests.People;

public class QuietHoursTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-11-22T06:59:59Z", "2026-11-22T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-11-22T07:00:00Z", "2026-11-22T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-11-22T19:59:59Z", "2026-11-22T19:59:59Z")]
    [InlineData("Europe/Berlin", "2026-11-22T20:00:00Z", "2026-11-23T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-22T07:00:00Z", "2026-11-22T13:00:00Z")]
    [InlineData("Asia/Tokyo", "2026-11-22T13:00:00Z", "2026-11-22T23:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-22T00:00:00Z", "2026-11-22T02:15:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29T06:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T22:30:00Z", "2026-10-25T07:00:00Z")]
    public void Nobody_is_written_to_between_nine_in_the_evening_and_eight_in_the_morning_where_they_are(string zone, string now, string expected) =>
        Assert.Equal(Time(expected), QuietHours.NextAllowed(Time(now), QuietHours.FindZone(zone)!));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
