using Bot.Interviews.Commands;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Commands;

/// <summary>
/// The phrases of <c>Commands/phrases</c>, which were written before the recognizer was read: commands, and answers that
/// merely look like one.
/// </summary>
public class PhraseTests(ITestOutputHelper output)
{
    private static readonly CommandRecognizer s_recognizer = new(ShippedRules.All);

    public static TheoryData<string, double> Languages => new()
    {
        { "en", 0 }, { "de", 0 }, { "fr", 0.02 }, { "es", 0.02 }, { "pt", 0.02 }, { "it", 0.02 }, { "nl", 0.02 }, { "ja", 0.02 },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Commands_and_answers_are_told_apart(string language, double mostConfused)
    {
        var commands = Table.Read($"Commands/phrases/commands.{language}.tsv").Select(row => (Said: row[1], Expected: row[0]));
        var answers = Table.Read($"Commands/phrases/answers.{language}.tsv").Select(row => (Said: row[0], Expected: "answer"));
        var all = commands.Concat(answers).ToList();

        var wrong = all
            .Select(row => (row.Said, row.Expected, Found: s_recognizer.Recognize(row.Said, language)?.ToString() ?? "answer"))
            .Where(row => row.Expected != row.Found)
            .Select(row => $"{row.Said}: {row.Found} instead of {row.Expected}")
            .ToList();

        Evidence.Note($"{language}: {all.Count} phrases, {wrong.Count} confused");
        wrong.ForEach(output.WriteLine);
        Assert.True(wrong.Count <= all.Count * mostConfused, string.Join('\n', wrong));
        Assert.True(all.Count >= 75, $"{all.Count} phrases are too few to tell.");
    }

    /// <summary>As people type: without capitals and signs, with slips, in everyday words. Written before the recognizer was read, too.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void What_people_type_in_haste_is_told_apart(string language, double mostConfused)
    {
        var all = Table.Read($"Commands/phrases/colloquial.{language}.tsv");

        var wrong = all
            .Select(row => (Expected: row[0], Said: row[1], Found: s_recognizer.Recognize(row[1], language)?.ToString() ?? "answer"))
            .Where(row => row.Expected != row.Found)
            .Select(row => $"{row.Said}: {row.Found} instead of {row.Expected}")
            .ToList();

        Evidence.Note($"{language}: {all.Count} colloquial phrases, {wrong.Count} confused");
        wrong.ForEach(output.WriteLine);
        Assert.True(wrong.Count <= all.Count * mostConfused, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_answer_in_these_words_is_lost_to_a_command(string language, double mostConfused)
    {
        Assert.InRange(mostConfused, 0, 0.02);
        Assert.Empty(
            from row in Table.Read($"Commands/phrases/answers.{language}.tsv")
            where s_recognizer.Recognize(row[0], language) is not null
            select row[0]);
    }
}
