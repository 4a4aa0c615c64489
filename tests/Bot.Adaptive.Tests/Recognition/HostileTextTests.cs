using System.Globalization;
using Bot.Adaptive.Recognition;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

/// <summary>Readers get whatever people send. A reader that is not linear would make these run for minutes.</summary>
public class HostileTextTests
{
    private const int Length = 20_000;

    private static Dictionary<string, EntityReader> Readers { get; } = typeof(EntityReader).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(EntityReader)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, type => (EntityReader)Activator.CreateInstance(type)!);

    public static IEnumerable<TheoryDataRow<string, string>> Texts =>
        from reader in Readers.Keys
        from piece in new[]
        {
            "a", "1", "1,", "1 ", "-", "one ", "and ", "one hundred and ", "half ", "a ", "1/", "1:", "2019-", "june ", "june 1 to ", "next ",
            "1 hour and ", "from 5 to ", "@", "a@", "a.", "http://", "1.", "::", "+", "(1", "€", "\ud83d", "\u0301", "é", "一", "fünfund", "no n", "not ", "%",
        }
        select new TheoryDataRow<string, string>(reader, piece);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_long_text_is_read_in_order_and_without_overlaps(string reader, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

        var culture = CultureInfo.GetCultureInfo(piece == "fünfund" ? "de-DE" : piece == "1 " ? "fr-FR" : "en-US");

        var end = 0;
        foreach (var found in Readers[reader].Read(text, culture, Found.Now))
        {
            Assert.True(found.Start >= end && found.End > found.Start);
            Assert.Equal(text[found.Start..found.End], found.Text);
            end = found.End;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void The_ends_of_the_calendar_break_nothing(int year) => Assert.All(
        new[] { "in 300 years", "yesterday", "last year", "next month", "999999 months ago", "June 1", "monday", "12/31/9999", "1/1/0001", "2019-99-99", "in 99999999999999999999 days" },
        text => Assert.NotNull(new DateTimeReader().Read(text, CultureInfo.InvariantCulture, new(year, 12, 31, 0, 0, 0, TimeSpan.Zero)).ToString()));
}
