using System.Globalization;
using Bot.Interviews.Commands;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Commands;

public class ReaderTests
{
    /// <summary>Every language of which the readers have rules.</summary>
    public static TheoryData<string> Languages => ["en", "de", "fr", "es", "pt", "it", "nl", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Yes_and_no_are_read_and_everything_else_is_left_open(string language)
    {
        var reader = new YesNoReader(ShippedRules.All);

        Findings.None(
            from row in Table.Read($"Commands/yesno.{language}.tsv")
            let found = reader.Read(row[1], language) switch { true => "yes", false => "no", null => "-" }
            where found != row[0]
            select $"{row[1]}: {found} instead of {row[0]}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Scores_are_read_and_marked_when_they_need_a_confirmation(string language)
    {
        var reader = new ScoreReader(ShippedRules.All);

        Findings.None(
            from row in Table.Read($"Commands/scores.{language}.tsv")
            let score = reader.Read(row[1], language, 0, 10)
            let found = score is { } s ? s.Value.ToString(CultureInfo.InvariantCulture) + (s.Certain ? "" : "?") : "-"
            where found != row[0]
            select $"{row[1]}: {found} instead of {row[0]}");
    }

    /// <summary>Tables that were written before the reader was read; whether a score is to be confirmed is left open.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_rating_is_told_from_numbers_that_are_none(string language)
    {
        var reader = new ScoreReader(ShippedRules.All);

        Findings.None(
            from row in Table.Read($"Commands/ratings.{language}.tsv")
            let found = reader.Read(row[1], language, 0, 10)?.Value.ToString(CultureInfo.InvariantCulture) ?? "-"
            where found != row[0]
            select $"{row[1]}: {found} instead of {row[0]}");
    }

    [Theory]
    [InlineData("7", null)]
    [InlineData("4", 4)]
    [InlineData("4/5", 4)]
    [InlineData("0", null)]
    public void A_score_must_lie_on_the_scale(string said, int? expected) =>
        Assert.Equal(expected, new ScoreReader(ShippedRules.All).Read(said, "en", 1, 5)?.Value);

    [Fact]
    public void A_choice_is_read_by_label_beginning_number_letter_or_position()
    {
        var reader = new ChoiceReader(ShippedRules.All);

        Findings.None(
            from row in Table.Read("Commands/choices.tsv")
            let found = reader.Read(row[3], row[1].Split('|'), row[0]) is { } index ? (index + 1).ToString(CultureInfo.InvariantCulture) : "-"
            where found != row[2]
            select $"{row[3]} of {row[1]}: {found} instead of {row[2]}");
    }

    [Fact]
    public void An_address_is_found_only_when_it_is_one_and_the_only_one() => Assert.Empty(
        from row in Table.Read("Commands/emails.tsv")
        let found = EmailReader.Read(row[1]) ?? "-"
        where found != row[0]
        select $"{row[1]}: {found} instead of {row[0]}");
}
