using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Tests.Turns;
using Xunit;

namespace Bot.Interviews.Tests.Drafting;

/// <summary>What the checker says of questions that researchers write, and what it offers instead.</summary>
public sealed class QuestionCheckerTests
{
    private static readonly QuestionChecker s_checker = Studio.Checker;

    public static TheoryData<string, string, string, string> Questions =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/Bot.Interviews.Tests/Drafting/questions.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2], cells.ElementAtOrDefault(3) ?? "")),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_found_to_be_what_it_is(string language, string question, string issues, string better)
    {
        var report = s_checker.Check(question, language);

        Assert.Equal(issues == "-" ? [] : issues.Split(',').Order(), report.Findings.Select(finding => finding.Issue.ToString()).Order());
        if (better.Length > 0)
        {
            Assert.Equal(better == "-" ? [] : better.Split("||"), report.Better);
        }

        Assert.All(report.Better, offered => Assert.True(s_checker.Check(offered, language).Passed, offered));
    }

    [Fact]
    public void The_questions_that_we_ship_have_nothing_to_be_bettered()
    {
        var found =
            from bundle in ShippedStudies.All.Open
            let file = ShippedStudies.All.Folder.Studies[bundle.Study.Id].Find("study.yaml")!
            from placed in QuestionReports.In(file, bundle.Study, s_checker)
            select $"{file.Name}:{placed.At.Line}: {placed.Report.Question}: {string.Join("; ", placed.Report.Findings)}";

        Assert.Equal("", string.Join('\n', found));
    }

    [Fact]
    public void A_finding_points_to_the_line_and_column_of_the_question()
    {
        const string Yaml = "id: x\ntitle: X\nresearchQuestion: Y\nquestions:\n  - id: a\n    text: Do you love us?\n    former:\n      en: What keeps you with us?\n      de: Lieben Sie uns?\n"
            + "    bySegment:\n      loyal: Why do you love us so much?\n      gone: { de: Warum bleiben Sie bei uns? }\n"
            + "    slots:\n      - name: reason\n      - { name: moment, followUp: Was it good? }\n"
            + "segments: [{ id: loyal, name: L }, { id: gone, name: G, former: true }]\n";
        var file = new SourceText("x/study.yaml", Yaml);
        var study = Bot.Interviews.Studies.StudyFile.ParseIncomplete(new SourceText("x/study.yaml", Yaml + "experience: { welcome: a, consent: b, closing: c, researcher: { name: n, role: r } }\n"), [])!;

        Assert.Equal(
            ["6:11 Closed", "9:11 Closed", "8:11 FormerStay", "12:19 FormerStay", "11:14 Presuming", "15:35 Closed"],
            QuestionReports.In(file, study, s_checker).Select(entry => $"{entry.At.Line}:{entry.At.Column} {entry.Report.Findings[0].Issue}"));
    }

    [Fact]
    public void A_topic_that_is_switched_on_moves_no_finding_of_the_study_s_own_questions()
    {
        var file = ShippedStudies.All.Folder.Studies["loyalty"].All.Single(one => one.Name == "loyalty/study.yaml");
        file = file with { Text = file.Text.Replace("nl, ja]\n", "nl, ja]\ntopics: [brand]\n", StringComparison.Ordinal).Replace("en: What should we improve first?", "en: Are you happy with us?", StringComparison.Ordinal) };
        var bundle = Studio.Loader.Load(new(ShippedStudies.All.Folder.Studies["loyalty"].All.Select(one => one.Name == file.Name ? file : one)), 1, [])!;

        var placed = Assert.Single(QuestionReports.In(file, bundle.Study, s_checker));

        Assert.Contains("brand", bundle.Study.Topics);
        Assert.Equal("Are you happy with us?", placed.Report.Question);
        Assert.Contains("Are you happy with us?", file.Text.Split('\n')[placed.At.Line - 1], StringComparison.Ordinal);
    }
}
