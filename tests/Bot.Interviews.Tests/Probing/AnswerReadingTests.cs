using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Probing;

public class AnswerReadingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("it")]
    [InlineData("nl")]
    [InlineData("ja")]
    public void Answers_are_read_as_people_mean_them(string language)
    {
        var rules = ShippedRules.All.For(language);

        Assert.Empty(
            from row in Table.Read($"Probing/readings.{language}.tsv")
            let reading = AnswerReading.Of(row[1], rules)
            from fact in row[0].Split(' ')
            where Holds(reading, fact[1..]) != (fact[0] == '+')
            select $"{row[1]}: not {fact}, but {reading.Form}, {reading.Cues}, {reading.Emotion}");
    }

    [Theory]
    [InlineData("it's good", 2)]
    [InlineData("a well-organised, easy-to-use tool", 4)]
    [InlineData("  \n ", 0)]
    [InlineData("B2B since 2019", 3)]
    [InlineData("サポートが良い", 4)]
    [InlineData("best tool 最高 ever", 4)]
    public void Words_are_counted_as_people_count_them(string answer, int words) =>
        Assert.Equal(words, AnswerReading.Of(answer, ShippedRules.All.For("en")).Words);

    [Theory]
    [InlineData("Good service", "Good service")]
    [InlineData("I like the friendly team and fair prices", "friendly team")]
    [InlineData("the price", "price")]
    [InlineData("Anna Schmidt", null)]
    [InlineData("call 0170 1234567 or mail me@example.com", null)]
    [InlineData("*support*", "support")]
    [InlineData("the sup\u200bport", null)]
    [InlineData("good, service", "service")]
    public void Only_harmless_words_are_quoted_and_verbatim(string answer, string? anchor) =>
        Assert.Equal(anchor, AnswerReading.Of(answer, ShippedRules.All.For("en")).Anchors.FirstOrDefault());

    [Theory]
    [InlineData("the price and the support", "the support and also the price", true)]
    [InlineData("the price", "the waiting time on the phone", false)]
    [InlineData("Price", "price!", true)]
    [InlineData("price", "price increases every single year", false)]
    public void A_repetition_says_nothing_new(string first, string second, bool repeats)
    {
        var rules = ShippedRules.All.For("en");

        Assert.Equal(repeats, AnswerReading.Of(second, rules).Repeats(AnswerReading.Of(first, rules)));
    }

    private static bool Holds(AnswerReading reading, string fact) => fact.Split('=') switch
    {
        ["real"] => reading.IsReal,
        ["empty"] => reading.Form == AnswerForm.Empty,
        ["symbols"] => reading.Form == AnswerForm.Symbols,
        ["gibberish"] => reading.Form == AnswerForm.Gibberish,
        ["half"] => reading.Shows(AnswerCues.HalfAnswered),
        ["feeling", var emotion] => reading.Emotion == Enum.Parse<Emotion>(emotion, ignoreCase: true),
        [var cue] => reading.Shows(Enum.Parse<AnswerCues>(cue, ignoreCase: true)),
        _ => throw new FormatException($"The table names the fact {fact}, which this test does not know."),
    };
}
