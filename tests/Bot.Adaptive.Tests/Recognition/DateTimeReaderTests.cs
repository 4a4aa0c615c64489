using System.Globalization;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

/// <summary>Now is Sunday, 22 November 2026, half past nine in the morning.</summary>
public class DateTimeReaderTests
{
    [Theory]
    [InlineData("en-US", "June 1st 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "1st of June, 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "the first of June 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "Sat, Jun 1, 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "2019-06-01", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "6/1/2019", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "31/12/19", "2019-12-31 date 2019-12-31")]
    [InlineData("en-GB", "6/1/2019", "2019-01-06 date 2019-01-06")]
    [InlineData("de-DE", "1.6.2019", "2019-06-01 date 2019-06-01")]
    [InlineData("de-DE", "1. Juni 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("de-DE", "am ersten Juni 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("es-ES", "1 de junio de 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("fr-FR", "le 1er août 2019", "2019-08-01 date 2019-08-01")]
    [InlineData("nl-NL", "1 juni 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("pt-BR", "1º de junho de 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("it-IT", "1 giugno 2019", "2019-06-01 date 2019-06-01")]
    [InlineData("fi-FI", "1.6.2019", "2019-06-01 date 2019-06-01")]
    [InlineData("ja-JP", "2019年6月1日", "2019-06-01 date 2019-06-01")]
    [InlineData("en-US", "June 1", "XXXX-06-01 date 2026-06-01|XXXX-06-01 date 2027-06-01")]
    [InlineData("en-US", "12/24", "XXXX-12-24 date 2025-12-24|XXXX-12-24 date 2026-12-24")]
    [InlineData("en-US", "November 22", "XXXX-11-22 date 2025-11-22|XXXX-11-22 date 2026-11-22")]
    [InlineData("en-US", "February 29", "XXXX-02-29 date 2024-02-29|XXXX-02-29 date 2028-02-29")]
    [InlineData("en-US", "2019-02-30", "")]
    public void Days_are_read(string culture, string text, string values) => Assert.Equal(values, Read(culture, text));

    [Theory]
    [InlineData("en-US", "today", "2026-11-22 date 2026-11-22")]
    [InlineData("en-US", "tomorrow", "2026-11-23 date 2026-11-23")]
    [InlineData("en-US", "the day after tomorrow", "2026-11-24 date 2026-11-24")]
    [InlineData("en-US", "yesterday", "2026-11-21 date 2026-11-21")]
    [InlineData("en-US", "monday", "XXXX-WXX-1 date 2026-11-16|XXXX-WXX-1 date 2026-11-23")]
    [InlineData("en-US", "next Monday", "2026-11-23 date 2026-11-23")]
    [InlineData("en-US", "this friday", "2026-11-20 date 2026-11-20")]
    [InlineData("en-US", "last Friday", "2026-11-13 date 2026-11-13")]
    [InlineData("en-US", "in 3 days", "2026-11-25 date 2026-11-25")]
    [InlineData("en-US", "two weeks ago", "2026-11-08 date 2026-11-08")]
    [InlineData("en-US", "a month from now", "2026-12-22 date 2026-12-22")]
    [InlineData("en-US", "friday of next week", "2026-11-27 date 2026-11-27")]
    [InlineData("en-US", "the next day", "2026-11-23 date 2026-11-23")]
    [InlineData("en-US", "let us meet on the 25th", "XXXX-XX-25 date 2026-10-25|XXXX-XX-25 date 2026-11-25")]
    [InlineData("en-US", "a couple of weeks ago", "2026-11-08 date 2026-11-08")]
    [InlineData("en-US", "mon", "XXXX-WXX-1 date 2026-11-16|XXXX-WXX-1 date 2026-11-23")]
    [InlineData("de-DE", "übermorgen", "2026-11-24 date 2026-11-24")]
    [InlineData("de-DE", "vor zwei Tagen", "2026-11-20 date 2026-11-20")]
    [InlineData("de-DE", "nächsten Montag", "2026-11-23 date 2026-11-23")]
    [InlineData("es-ES", "el lunes que viene", "2026-11-23 date 2026-11-23")]
    [InlineData("es-ES", "hace 3 días", "2026-11-19 date 2026-11-19")]
    [InlineData("fr-FR", "dans trois jours", "2026-11-25 date 2026-11-25")]
    [InlineData("fr-FR", "lundi prochain", "2026-11-23 date 2026-11-23")]
    [InlineData("nl-NL", "drie dagen geleden", "2026-11-19 date 2026-11-19")]
    [InlineData("it-IT", "tra due settimane", "2026-12-06 date 2026-12-06")]
    [InlineData("pt-BR", "amanhã", "2026-11-23 date 2026-11-23")]
    public void Days_are_counted_from_now(string culture, string text, string values) => Assert.Equal(values, Read(culture, text));

    [Theory]
    [InlineData("en-US", "5pm", "T17 time 17:00:00")]
    [InlineData("en-US", "5 p.m.", "T17 time 17:00:00")]
    [InlineData("en-US", "12am", "T00 time 00:00:00")]
    [InlineData("en-US", "17:30", "T17:30 time 17:30:00")]
    [InlineData("en-US", "5:30", "T05:30 time 05:30:00|T17:30 time 17:30:00")]
    [InlineData("en-US", "05:30", "T05:30 time 05:30:00")]
    [InlineData("en-US", "15:00", "T15:00 time 15:00:00")]
    [InlineData("en-US", "12:30", "T12:30 time 12:30:00|T00:30 time 00:30:00")]
    [InlineData("en-US", "at 3", "T03 time 03:00:00|T15 time 15:00:00")]
    [InlineData("en-US", "five thirty", "T05:30 time 05:30:00|T17:30 time 17:30:00")]
    [InlineData("en-US", "seven forty five pm", "T19:45 time 19:45:00")]
    [InlineData("en-US", "tonight at 8", "2026-11-22T20 datetime 2026-11-22 20:00:00")]
    [InlineData("en-US", "8 tonight", "2026-11-22T20 datetime 2026-11-22 20:00:00")]
    [InlineData("en-US", "last night at 10", "2026-11-21T22 datetime 2026-11-21 22:00:00")]
    [InlineData("en-US", "asap", "FUTURE_REF datetime 2026-11-22 09:30:00")]
    [InlineData("en-US", "noon", "T12 time 12:00:00")]
    [InlineData("en-US", "half past six", "T06:30 time 06:30:00|T18:30 time 18:30:00")]
    [InlineData("en-US", "quarter to six pm", "T17:45 time 17:45:00")]
    [InlineData("en-US", "ten past five in the morning", "T05:10 time 05:10:00")]
    [InlineData("en-US", "seven o'clock", "T07 time 07:00:00|T19 time 19:00:00")]
    [InlineData("de-DE", "um 17 Uhr 30", "T17:30 time 17:30:00")]
    [InlineData("de-DE", "17.30 Uhr", "T17:30 time 17:30:00")]
    [InlineData("de-DE", "halb sechs", "T05:30 time 05:30:00")]
    [InlineData("es-ES", "a las 5 de la tarde", "T17 time 17:00:00")]
    [InlineData("fr-FR", "17h30", "T17:30 time 17:30:00")]
    [InlineData("fr-FR", "à 8 heures du soir", "T20 time 20:00:00")]
    [InlineData("en-US", "tomorrow at 5pm", "2026-11-23T17 datetime 2026-11-23 17:00:00")]
    [InlineData("en-US", "5pm tomorrow", "2026-11-23T17 datetime 2026-11-23 17:00:00")]
    [InlineData("en-US", "8 o'clock tonight", "2026-11-22T20 datetime 2026-11-22 20:00:00")]
    [InlineData("en-US", "June 1st 2019, 5:30 pm", "2019-06-01T17:30 datetime 2019-06-01 17:30:00")]
    [InlineData("en-US", "2019-06-01T17:30:15Z", "2019-06-01T17:30:15 datetime 2019-06-01 17:30:15")]
    [InlineData("en-US", "in 2 hours", "2026-11-22T11:30:00 datetime 2026-11-22 11:30:00")]
    [InlineData("en-US", "now", "PRESENT_REF datetime 2026-11-22 09:30:00")]
    [InlineData("de-DE", "morgen um 8 Uhr", "2026-11-23T08 datetime 2026-11-23 08:00:00")]
    [InlineData("es-ES", "mañana a las 17:30", "2026-11-23T17:30 datetime 2026-11-23 17:30:00")]
    public void Times_of_day_are_read(string culture, string text, string values) => Assert.Equal(values, Read(culture, text));

    [Theory]
    [InlineData("this weekend", "2026-W47-WE daterange 2026-11-21..2026-11-23")]
    [InlineData("last month", "2026-10 daterange 2026-10-01..2026-11-01")]
    [InlineData("next week", "2026-W48 daterange 2026-11-23..2026-11-30")]
    [InlineData("this year", "2026 daterange 2026-01-01..2027-01-01")]
    [InlineData("June 2019", "2019-06 daterange 2019-06-01..2019-07-01")]
    [InlineData("June", "XXXX-06 daterange 2026-06-01..2026-07-01|XXXX-06 daterange 2027-06-01..2027-07-01")]
    [InlineData("2019", "2019 daterange 2019-01-01..2020-01-01")]
    [InlineData("next 3 days", "(2026-11-23,2026-11-26,P3D) daterange 2026-11-23..2026-11-26")]
    [InlineData("from 5 to 7pm", "(T17,T19,PT2H) timerange 17:00:00..19:00:00")]
    [InlineData("the weekend", "2026-W47-WE daterange 2026-11-21..2026-11-23")]
    [InlineData("in may", "XXXX-05 daterange 2026-05-01..2026-06-01|XXXX-05 daterange 2027-05-01..2027-06-01")]
    [InlineData("10:00-11:30", "(T10:00,T11:30,PT1H30M) timerange 10:00:00..11:30:00|(T22:00,T23:30,PT1H30M) timerange 22:00:00..23:30:00")]
    [InlineData("from 9am to 5pm tomorrow", "(2026-11-23T09,2026-11-23T17,PT8H) datetimerange 2026-11-23 09:00:00..2026-11-23 17:00:00")]
    [InlineData("June 1st to 5th", "(XXXX-06-01,XXXX-06-05,P4D) daterange 2026-06-01..2026-06-05|(XXXX-06-01,XXXX-06-05,P4D) daterange 2027-06-01..2027-06-05")]
    [InlineData("11am-1pm", "(T11,T13,PT2H) timerange 11:00:00..13:00:00")]
    [InlineData("June 1st 2019 to June 5th 2019", "(2019-06-01,2019-06-05,P4D) daterange 2019-06-01..2019-06-05")]
    [InlineData("between June 1 and 5", "(XXXX-06-01,XXXX-06-05,P4D) daterange 2026-06-01..2026-06-05|(XXXX-06-01,XXXX-06-05,P4D) daterange 2027-06-01..2027-06-05")]
    [InlineData("tomorrow morning", "2026-11-23TMO datetimerange 2026-11-23 08:00:00..2026-11-23 12:00:00")]
    [InlineData("tonight", "2026-11-22TNI datetimerange 2026-11-22 20:00:00..2026-11-22 23:59:59")]
    [InlineData("tomorrow from 3 to 4pm", "(2026-11-23T15,2026-11-23T16,PT1H) datetimerange 2026-11-23 15:00:00..2026-11-23 16:00:00")]
    [InlineData("in the afternoon", "TAF timerange 12:00:00..16:00:00")]
    public void Ranges_have_a_start_and_an_end(string text, string values) => Assert.Equal(values, Read("en-US", text));

    [Theory]
    [InlineData("en-US", "2 hours", "PT2H duration 7200")]
    [InlineData("en-US", "an hour and a half", "PT1.5H duration 5400")]
    [InlineData("en-US", "half an hour", "PT0.5H duration 1800")]
    [InlineData("en-US", "1 hour and 30 minutes", "PT1H30M duration 5400")]
    [InlineData("en-US", "3 weeks", "P3W duration 1814400")]
    [InlineData("en-US", "20min", "PT20M duration 1200")]
    [InlineData("de-DE", "zwei Stunden", "PT2H duration 7200")]
    [InlineData("en-US", "a few days", "P3D duration 259200")]
    [InlineData("es-ES", "2 horas", "PT2H duration 7200")]
    [InlineData("es-ES", "tres meses", "P3M duration 7776000")]
    [InlineData("en-US", "every day", "P1D set not resolved")]
    [InlineData("en-US", "every monday", "XXXX-WXX-1 set not resolved")]
    [InlineData("en-US", "weekly", "P1W set not resolved")]
    public void Lengths_of_time_and_repetitions_are_read(string culture, string text, string values) => Assert.Equal(values, Read(culture, text));

    [Theory]
    [InlineData("You may sit in the sun")]
    [InlineData("I have 3 of 10 and 192.168.1.20")]
    [InlineData("from 3 to 5")]
    [InlineData("look at 3 dogs")]
    [InlineData("hello")]
    public void What_only_looks_like_a_time_is_none(string text) => Assert.Equal("", Read("en-US", text));

    [Fact]
    public void What_was_found_says_where_and_of_which_type()
    {
        var found = Assert.Single(new DateTimeReader().Read("See you on June 1st 2019 at work", CultureInfo.GetCultureInfo("en-US"), Found.Now));

        Assert.Equal(("datetimeV2.date", 11, 24, "June 1st 2019"), (found.Type, found.Start, found.End, found.Text));
    }

    private static string Read(string culture, string text) => string.Join('|',
        from found in new DateTimeReader().Read(text, CultureInfo.GetCultureInfo(culture), Found.Now)
        from ObjectValue value in (ListValue)found.Resolution["values"]
        select $"{value["timex"]} {value["type"]} {(value.Contains("value") ? value["value"] : $"{value["start"]}..{value["end"]}")}");
}
