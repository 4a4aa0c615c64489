using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>The wording of all of a study's questions, judged.</summary>
public static class QuestionReports
{
    private const string Questions = "questions";
    private const string Id = "id";
    private const string Slots = "slots";

    /// <summary>Findings in the study's first language, by the question's place from 0.</summary>
    public static IEnumerable<(int Question, QuestionReport Report)> Of(Study study, QuestionChecker checker) =>
        from pair in study.Questions.Select((question, at) => (question, at))
        from wording in WordingsOf(study, pair.question)
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
            foreach (var (words, former, name, within) in WordingsOf(study, question))
            {
                foreach (var (language, text) in words.ByLanguage)
                {
                    var report = checker.Check(text, language, former);
                    if (!report.Passed)
                    {
                        yield return new(Around(node, within).PositionOf(name, language), language, former, report);
                    }
                }
            }
        }
    }

    /// <summary>All that a question may become for somebody.</summary>
    private static IEnumerable<QuestionWording> WordingsOf(Study study, Question question) =>
    [
        new(question.Text, IsFormer: false, "text"),
        .. question.Former is { } former ? [new(former, IsFormer: true, "former")] : Array.Empty<QuestionWording>(),
        .. question.BySegment.Select(own => new QuestionWording(own.Value, study.FindSegment(own.Key) is { Former: true }, own.Key, "bySegment")),
        .. question.Slots.SelectMany(SlotWordings),
    ];

    private static IEnumerable<QuestionWording> SlotWordings(Slot slot) =>
    [
        .. slot.FollowUp is { } followUp ? [new(followUp, IsFormer: false, "followUp", slot.Name)] : Array.Empty<QuestionWording>(),
        .. slot.FormerFollowUp is { } former ? [new(former, IsFormer: true, "formerFollowUp", slot.Name)] : Array.Empty<QuestionWording>(),
    ];

    /// <summary>The mapping of the file that holds a wording: the question, its wordings by segment, or one of its slots.</summary>
    private static YamlNodes Around(YamlNodes question, string? within) =>
        within is null ? question : question.Mapping(within) ?? question.Mappings(Slots).FirstOrDefault(slot => slot.Text("name") == within) ?? question;

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

/// <summary>One wording of a question.</summary>
/// <param name="Name">The property that holds it.</param>
/// <param name="Within">Where that property lies, when not in the question itself: <c>bySegment</c>, or the name of a slot.</param>
internal sealed record QuestionWording(LocalText Words, bool IsFormer, string Name, string? Within = null);

/// <summary>What a check of a question found, and where the question stands.</summary>
/// <param name="Language">BCP 47, that of the question.</param>
/// <param name="Former">It is asked of people who have left.</param>
public sealed record PlacedReport(Position At, string Language, bool Former, QuestionReport Report);
