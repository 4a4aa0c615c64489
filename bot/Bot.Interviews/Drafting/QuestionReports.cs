using System.Collections.Immutable;
using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>The wording of all of a study's questions, judged.</summary>
public static class QuestionReports
{
    private const string Questions = "questions";
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
    public static IEnumerable<(Position At, QuestionReport Report)> In(SourceText file, Study study, QuestionChecker checker)
    {
        if (YamlNodes.Parse(file, []) is not { } root)
        {
            yield break;
        }

        foreach (var (node, question) in root.Mappings(Questions).Zip(study.Questions))
        {
            foreach (var (name, text) in new[] { (Text, question.Text), (Former, question.Former) })
            {
                foreach (var (language, words) in (text ?? s_nothing).ByLanguage)
                {
                    var report = checker.Check(words, language, name == Former);
                    if (!report.Passed)
                    {
                        yield return (node.PositionOf(name, language), report);
                    }
                }
            }
        }
    }
}
