using System.Collections.Immutable;
using System.Globalization;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>The guided form: title, participants and the questions of a template, one at a time. Needs no model.</summary>
internal sealed class PlanForm(QuestionChecker checker)
{
    private static readonly string[] s_keep = ["keep", "ok", "okay", "yes", "fine", "next", "good", "behalten", "ja", "gut", "passt", "weiter"];
    private static readonly string[] s_remove = ["remove", "skip", "drop", "no", "delete", "weglassen", "entfernen", "nein", "streichen", "raus"];
    private static readonly string[] s_done = ["done", "finish", "finished", "that's all", "no more", "fertig", "ende", "das war alles"];
    private static readonly string[] s_better = ["better", "take it", "take", "besser", "nimm das", "übernehmen"];
    private static readonly string[] s_former = ["left", "former", "churn", "past", "gone", "cancelled", "canceled", "ehemalig", "früher", "gegangen", "gekündigt", "verlassen"];
    private static readonly string[] s_current = ["current", "existing", "active", "today", "heutig", "bestehend", "aktiv", "aktuell"];

    /// <summary>What is asked at a step.</summary>
    public static string Ask(Study study, DraftStep step, int at) => step switch
    {
        DraftStep.Clarify => "That is broad. What about it do you want to understand – which behaviour, moment or decision, of which customers?",
        DraftStep.Title => $"What is the study's title? “keep” for “{In(study, study.Title)}”.",
        DraftStep.Participants => $"Who shall take part? “keep” for “{study.Participants}”.",
        DraftStep.Question => string.Create(CultureInfo.InvariantCulture, $"Question {at + 1} of {study.Questions.Length}: “{In(study, study.Questions[at].Text)}” – “keep”, “remove”, or your own wording. “done” keeps the rest."),
        DraftStep.Former => string.Create(CultureInfo.InvariantCulture, $"How shall people who have left be asked question {at + 1}, in the past tense?"),
        DraftStep.More => "Is there another question? Write it, or “done”.",
        _ => "",
    };

    /// <summary>What follows an answer to a step.</summary>
    public (DraftVersion Version, Study Study, string Says) Answer(DraftVersion version, Study study, string words)
    {
        var said = words.Trim().TrimEnd('.', '!');
        if (Is(said, s_done))
        {
            return Next(version, study, DraftStep.Open, 0);
        }

        return version.Step switch
        {
            DraftStep.Title => Next(version, Is(said, s_keep) ? study : Titled(study, words), DraftStep.Participants, 0),
            DraftStep.Participants => Next(version, Is(said, s_keep) ? study : Among(study, words), DraftStep.Question, 0),
            DraftStep.Question => Question(version, study, words, said),
            DraftStep.Former => Former(version, study, words),
            _ => More(version, study, words, said),
        };
    }

    private (DraftVersion, Study, string) Question(DraftVersion version, Study study, string words, string said)
    {
        var at = version.At;
        if (Is(said, s_keep))
        {
            return Past(version, study, at);
        }

        if (Is(said, s_remove))
        {
            return study.Questions.Length == 1
                ? (version, study, "A study asks at least one question: reword it instead.")
                : Advance(version, study with { Questions = study.Questions.RemoveAt(at) }, at);
        }

        if (Is(said, s_better) && !version.Offered.IsEmpty)
        {
            study = Changed(study, at, version.Offered[0]);
            study = version.Offered.Length > 1 ? Added(study, at + 1, version.Offered[1], study.Questions[at].Topic) : study;
            return Past(version, study, at);
        }

        study = Changed(study, at, PlanGrammar.Unquoted(words));
        return Checked(version, study, at, DraftStep.Question) ?? Past(version, study, at);
    }

    private (DraftVersion, Study, string) More(DraftVersion version, Study study, string words, string said)
    {
        if (Is(said, s_keep) || Is(said, s_remove))
        {
            return Next(version, study, DraftStep.Open, 0);
        }

        if (study.Questions.Length >= PlanEditor.MostQuestions)
        {
            return Next(version, study, DraftStep.Open, 0);
        }

        study = Added(study, study.Questions.Length, PlanGrammar.Unquoted(words), study.Questions[^1].Topic);
        var at = study.Questions.Length - 1;
        return Checked(version, study, at, DraftStep.Question) ?? Past(version, study, at);
    }

    private (DraftVersion, Study, string) Former(DraftVersion version, Study study, string words)
    {
        study = study with { Questions = study.Questions.SetItem(version.At, study.Questions[version.At] with { Former = LocalText.Of(study.Languages[0], PlanGrammar.Unquoted(words)) }) };
        var report = checker.Check(PlanGrammar.Unquoted(words), study.Languages[0], former: true);
        var (next, changed, says) = Advance(version, study, version.At + 1);
        return (next, changed, report.Passed ? says : $"{Say(report, version.At)}\n{says}");
    }

    /// <summary>Stays at a question whose wording could be better.</summary>
    private (DraftVersion, Study, string)? Checked(DraftVersion version, Study study, int at, DraftStep step)
    {
        var report = checker.Check(In(study, study.Questions[at].Text), study.Languages[0]);
        if (report.Passed)
        {
            return null;
        }

        var offer = report.Better.Count > 0 ? "“better” takes that, " : "";
        return (version with { Step = step, At = at, Offered = [.. report.Better.Take(2)] }, study, $"{Say(report, at)}\n{offer}“keep” keeps yours, or write another wording.");
    }

    /// <summary>A question is settled: people who have left may need another wording.</summary>
    private static (DraftVersion, Study, string) Past(DraftVersion version, Study study, int at) =>
        PlanText.HasFormer(study) && study.Questions[at].Former is null
            ? Next(version, study, DraftStep.Former, at)
            : Advance(version, study, at + 1);

    private static (DraftVersion, Study, string) Advance(DraftVersion version, Study study, int at) =>
        at < study.Questions.Length ? Next(version, study, DraftStep.Question, at) : Next(version, study, DraftStep.More, 0);

    private static (DraftVersion, Study, string) Next(DraftVersion version, Study study, DraftStep step, int at) =>
        (version with { Step = step, At = at, Offered = [] }, study, Ask(study, step, at));

    private static Study Titled(Study study, string words) => study with { Title = LocalText.Of(study.Languages[0], PlanGrammar.Unquoted(words)) };

    /// <summary>Who takes part decides whether there is a wording for people who have left.</summary>
    private static Study Among(Study study, string words)
    {
        var (former, current) = (Mentions(words, s_former), Mentions(words, s_current));
        study = study with { Participants = PlanGrammar.Unquoted(words) };
        return current && !former ? study with { Segments = [.. study.Segments.Where(segment => !segment.Former)] } : study;
    }

    private static Study Changed(Study study, int at, string text) =>
        PlanEditor.Apply(study, new(PlanEditKind.ChangeQuestion, at + 1, text), []).Study ?? study;

    private static Study Added(Study study, int at, string text, Topic topic) =>
        PlanEditor.Apply(study, new(PlanEditKind.AddQuestion, Text: text, To: at + 1) { Topic = topic }, []).Study ?? study;

    internal static string Say(QuestionReport report, int at) => string.Create(
        CultureInfo.InvariantCulture,
        $"Question {at + 1}, “{report.Question}”, is {string.Join("; ", report.Findings)}.{(report.Better.Count == 0 ? "" : $" Better: {string.Join(" and then ", report.Better.Select(one => $"“{one}”"))}")}");

    private static bool Is(string said, string[] words) => words.Contains(said, StringComparer.OrdinalIgnoreCase);

    private static bool Mentions(string words, string[] beginnings) => words.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Any(word => beginnings.Any(b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase)));

    private static string In(Study study, LocalText text) => text.In(study.Languages[0], study.Languages[0]);
}
