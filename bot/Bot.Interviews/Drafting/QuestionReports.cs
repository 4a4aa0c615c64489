using System.Collections.Immutable;
using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>The wording of all of a study's questions, judged.</summary>
public static class QuestionReports
{
    private const string Questions = "questions";
    private const string Id = "id";
    private const string Text = "text";
    private const string Former = "former";
    private static readonly LocalText s_nothing = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Findings in the study's first language, by the question's place from 0.</summary>
    public static IEnumerable<(int Question, QuestionReport Report)> Of(Study study, QuestionChecker checker) =>
        from pair in study.Questions.Select((question, at) => (question, at))
        from wording in new[] { (Words: pair.question.Text, IsFormer: false), (Words: pair.question.Former, IsFormer: true) }
        where wording.Words is not null
        let report = checker.Check(wording.Words.In(study.Languages[0], study.Languages[0]), study.Languages[0], wording.IsFormer)
        where !report.Passed
        select (pair.at, report);

    /// <summary>Findings in every language, where they stand in the file.</summary>
    public static IEnumerable<PlacedReport> In(SourceText file, Study study, QuestionChecker checker)
    {
        if (YamlNodes.Parse(file, []) is not { } root)
        {
            yield break;
        }

        // A study that runs has the questions of its topics, too, which stand in no file of its own.
        foreach (var (node, question) in root.Mappings(Questions).Join(study.Questions, node => node.Text(Id), question => question.Id, (node, question) => (node, question)))
        {
            foreach (var (name, text) in new[] { (Text, question.Text), (Former, question.Former) })
            {
                foreach (var (language, words) in (text ?? s_nothing).ByLanguage)
                {
                    var report = checker.Check(words, language, name == Former);
                    if (!report.Passed)
                    {
                        yield return new(node.PositionOf(name, language), language, name == Former, report);
                    }
                }
            }
        }
    }

    /// <summary>Says them as warnings: a researcher's wording is theirs, so these are never errors.</summary>
    public static void Warn(SourceText file, IEnumerable<PlacedReport> reports, Diagnostics found)
    {
        foreach (var (at, _, _, report) in reports)
        {
            var better = report.Better.Count == 0 ? "" : $" Better: {string.Join(" and then ", report.Better.Select(one => $"“{one}”"))}";
            found.Warn(file.Name, at, $"“{report.Question}” is {string.Join("; ", report.Findings)}.{better}");
        }
    }
}

/// <summary>What a check of a question found, and where the question stands.</summary>
/// <param name="Language">BCP 47, that of the question.</param>
/// <param name="Former">It is asked of people who have left.</param>
public sealed record PlacedReport(Position At, string Language, bool Former, QuestionReport Report);
