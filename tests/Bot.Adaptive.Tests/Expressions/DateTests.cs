using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

public class DateTests
{
    private const string Memory = """{ "at": "2018-03-15T13:00:00.000Z" }""";

    [Theory]
    [InlineData("addDays(at, 1)", "2018-03-16T13:00:00.000Z")]
    [InlineData("addHours(at, -14, 'dd.MM. HH:mm')", "14.03. 23:00")]
    [InlineData("addToTime(at, 1, 'Week')", "2018-03-22T13:00:00.000Z")]
    [InlineData("subtractFromTime('2018-03-31T00:00:00.000Z', 1, 'Month')", "2018-02-28T00:00:00.000Z")]
    [InlineData("startOfMonth(at)", "2018-03-01T00:00:00.000Z")]
    [InlineData("startOfHour('2018-03-15T13:30:30.000Z')", "2018-03-15T13:00:00.000Z")]
    [InlineData("formatDateTime('2018-03-15T13:00:00+02:00')", "2018-03-15T11:00:00.000Z")]
    [InlineData("formatDateTime(at, 'D', 'de-DE')", "Donnerstag, 15. März 2018")]
    [InlineData("formatEpoch(1521118800.5)", "2018-03-15T13:00:00.500Z")]
    [InlineData("formatTicks(637243624200000000, 'yyyy')", "2020")]
    [InlineData("convertFromUTC(at, 'Pacific Standard Time')", "2018-03-15T06:00:00.0000000")]
    [InlineData("convertFromUTC(at, 'Europe/Berlin', 'HH:mm')", "14:00")]
    [InlineData("convertToUTC('2018-03-15 06:00', 'America/Los_Angeles')", "2018-03-15T13:00:00.000Z")]
    [InlineData("date(at)", "3/15/2018")]
    [InlineData("getTimeOfDay(at)", "afternoon")]
    [InlineData("getTimeOfDay('2018-03-15T12:00:00.000Z')", "noon")]
    public void Times_are_ISO_texts_in_UTC(string expression, string value) =>
        Assert.Equal($"\"{value}\"", Evaluate.Value(expression, Memory));

    [Theory]
    [InlineData("utcNow()", "2026-03-14T15:09:26.000Z")]
    [InlineData("utcNow('D', 'en-US')", "Saturday, March 14, 2026")]
    [InlineData("getFutureTime(1, 'Year', 'yyyy-MM-dd')", "2027-03-14")]
    [InlineData("getPastTime(15, 'Minute')", "2026-03-14T14:54:26.000Z")]
    [InlineData("getNextViableDate('XXXX-03-14')", "2026-03-14")]
    [InlineData("getPreviousViableDate('XXXX-03-14')", "2025-03-14")]
    [InlineData("getNextViableDate('XXXX-02-29')", "2028-02-29")]
    [InlineData("getNextViableTime('TXX:05:00', 'Asia/Tokyo')", "T01:05")]
    [InlineData("getPreviousViableTime('TXX:40:20')", "T14:40:20")]
    public void Now_is_the_time_of_the_step(string expression, string value) =>
        Assert.Equal($"\"{value}\"", Evaluate.Value(expression));

    [Theory]
    [InlineData("dayOfWeek(at)", "4")]
    [InlineData("dayOfYear(at)", "74")]
    [InlineData("ticks('2018-01-01T08:00:00.000Z')", "636503904000000000")]
    [InlineData("dateTimeDiff('2019-01-01T08:00:00.000Z', '2018-01-01T08:00:00.000Z')", "315360000000000")]
    [InlineData("ticksToHours(36000000000)", "1.0")]
    [InlineData("isDateTime(at)", "true")]
    [InlineData("isDateTime('2018-03-15')", "false")]
    public void Times_are_counted(string expression, string value) => Assert.Equal(value, Evaluate.Value(expression, Memory));

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(3, "this Sunday")]
    [InlineData(4, "next Monday")]
    [InlineData(-5, "last Saturday")]
    [InlineData(27, "11th April 2018")]
    public void A_day_is_read_back_as_people_name_it(int days, string name) =>
        Assert.Equal($"\"{name}\"", Evaluate.Value($"dateReadBack(at, addDays(at, {days}))", Memory));

    [Theory]
    [InlineData("isDefinite('2012-12-21')", "true")]
    [InlineData("isDefinite('XXXX-12-21')", "false")]
    [InlineData("isDate('XXXX-WXX-3')", "true")]
    [InlineData("isDateRange('2018-W05')", "true")]
    [InlineData("isDuration('PT1.5H')", "true")]
    [InlineData("isDuration('PT1Y')", "false")]
    [InlineData("isTimeRange({ PartOfDay: 'MO' })", "true")]
    [InlineData("isPresent('PRESENT_REF')", "true")]
    [InlineData("resolve('2020-12-20T14:20')", "\"2020-12-20 14:20:00\"")]
    [InlineData("resolve('T7')", null)]
    [InlineData("resolve('P2D')", "\"172800\"")]
    public void TIMEX_expressions_say_what_kind_of_time_is_meant(string expression, string? value)
    {
        if (value is null)
        {
            Assert.EndsWith("has no types. It can't be resolved to a string value.", Evaluate.Error(expression), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(value, Evaluate.Value(expression));
        }
    }

    [Theory]
    [InlineData("addDays('2018-03-15', 1)", "2018-03-15 is not standard ISO format.")]
    [InlineData("addDays('soon', 1)", "Could not parse soon")]
    [InlineData("addDays(at, 12345678901234)", "12345678901234 must be a 32-bit signed integer.")]
    [InlineData("addToTime(at, 1, 'decade')", "decade is not a valid time unit.")]
    [InlineData("addToTime(at, 10000, 'year')", "The added or subtracted value results in an un-representable DateTime.")]
    [InlineData("startOfDay(at, 'A')", "illegal format representation: A")]
    [InlineData("convertFromUTC(at, 'Middle Earth')", "Middle Earth is an illegal timezone")]
    [InlineData("convertToUTC('2018-03-11 02:30', 'America/Los_Angeles')", "2018-03-11 02:30 does not exist in America/Los_Angeles: clocks skip it")]
    public void A_time_that_cannot_be_is_an_error(string expression, string error) => Assert.Equal(error, Evaluate.Error(expression, Memory));
}
