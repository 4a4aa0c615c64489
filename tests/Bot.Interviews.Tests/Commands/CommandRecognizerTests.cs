using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Commands;

public class CommandRecognizerTests
{
    private static readonly CommandRecognizer s_recognizer = new(ShippedRules.All);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_command_phrase_is_its_command(string language)
    {
        var rows = Table.Read($"Commands/commands.{language}.tsv");

        var wrong = rows
            .Select(row => (Said: row[1], Expected: row[0], Found: s_recognizer.Recognize(row[1], language)?.ToString() ?? "no command"))
            .Where(row => row.Expected != row.Found)
            .Select(row => $"{row.Said}: {row.Found} instead of {row.Expected}");

        Assert.Empty(wrong);
        Assert.True(rows.Count >= 150, $"{rows.Count} phrases are too few to tell.");
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("de", "de")]
    [InlineData("en", "de")]
    [InlineData("de", "en")]
    public void No_answer_is_taken_for_a_command(string table, string language)
    {
        var rows = Table.Read($"Commands/answers.{table}.tsv");

        var wrong = rows
            .Select(row => (Said: row[0], Found: s_recognizer.Recognize(row[0], language)))
            .Where(row => row.Found is not null)
            .Select(row => $"{row.Said}: {row.Found}");

        Assert.Empty(wrong);
        Assert.True(rows.Count >= 150, $"{rows.Count} answers are too few to tell.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Case_punctuation_and_emoji_change_no_command(string language)
    {
        var wrong =
            from row in Table.Read($"Commands/commands.{language}.tsv")
            let plain = row[1].TrimStart('/')
            from said in new[] { plain.ToUpperInvariant(), $"  {plain} … ", $"{plain}!!! 🙏🏽", $"({plain})", $"\u200b{plain}\ufeff" }
            where s_recognizer.Recognize(said, language)?.ToString() != row[0]
            select said;

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ｓｋｉｐ", Command.Skip)]
    [InlineData("𝐬𝐤𝐢𝐩", Command.Skip)]
    [InlineData("s\u200dkip", Command.Skip)]
    [InlineData("don’t want to continue", Command.Stop)]
    public void Letters_that_look_alike_to_people_are_read_alike(string said, Command expected) =>
        Assert.Equal(expected, s_recognizer.Recognize(said, "en"));

    [Fact]
    public void A_German_participant_may_use_English_commands() =>
        Assert.Equal(Command.WhoSees, s_recognizer.Recognize("who sees this?", "de-CH"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800")]
    [InlineData("…?!")]
    public void What_has_no_words_is_no_command(string said) => Assert.Null(s_recognizer.Recognize(said, "en"));

    [Fact]
    public void A_long_message_is_never_a_command() =>
        Assert.Null(s_recognizer.Recognize(string.Join(' ', Enumerable.Repeat("stop", 60)), "en"));
}
