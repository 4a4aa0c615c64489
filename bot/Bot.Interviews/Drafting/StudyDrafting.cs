using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting.Models;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>
/// Makes studies from a research question and changes them in words. A model, where there is one, proposes plans and edits;
/// without one, or when it fails, templates and a form do. No word of anybody can leave a draft that cannot be read.
/// </summary>
/// <param name="topics">The topics that a study may switch on.</param>
/// <param name="author">Null without a model.</param>
public sealed partial class StudyDrafting(StudyTemplates templates, QuestionChecker checker, IReadOnlyCollection<string> topics, DraftAuthor? author)
{
    /// <summary>Longer words are not read.</summary>
    public const int MostCharacters = 2000;

    private const int LeastCharacters = 4;
    private readonly PlanForm _form = new(checker);

    /// <summary>Begins a draft.</summary>
    /// <param name="question">The research question.</param>
    /// <param name="by">Who asks it.</param>
    public async Task<DraftReply> BeginAsync(string question, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        question = question.Trim();
        if (question.Length is < LeastCharacters or > MostCharacters)
        {
            return DraftReply.Refused($"Tell me the research question in {LeastCharacters} to {MostCharacters} characters, for example: What drives loyalty, and how could the emotional tie be stronger?");
        }

        return await PlanAsync(question, question, by, now, mayAsk: true, cancellation);
    }

    /// <summary>Does to a draft what somebody says, or answers what it asks.</summary>
    public async Task<DraftReply> SayAsync(Draft draft, string words, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        words = words.Trim();
        var version = draft.Version with { Said = words, By = by, When = now, KeepsId = draft.Version.KeepsId || draft.Published is not null, WrittenBy = null };
        if (words.Length is 0 or > MostCharacters)
        {
            return DraftReply.Refused($"Write at most {MostCharacters} characters.");
        }

        if (Read(version) is not { } study)
        {
            return DraftReply.Refused("This draft cannot be read; go back with “undo”.");
        }

        if (version.Step == DraftStep.Clarify)
        {
            return await PlanAsync($"{study.ResearchQuestion.TrimEnd('?', '.')}: {words}", words, by, now, mayAsk: false, cancellation);
        }

        if (TranslationWish.Read(words, checker.Languages) is { } language)
        {
            return await TranslateAsync(draft, language, by, now, cancellation);
        }

        if (PlanGrammar.Read(words) is { } edit)
        {
            return Edited(version, study, [edit]);
        }

        if (version.Step != DraftStep.Open)
        {
            var (next, changed, says) = _form.Answer(version, study, words);
            return Made(next, Named(changed, version), next.Step == DraftStep.Open ? $"{PlanText.Of(Named(changed, version))}\n\n{Missing(changed)}" : says);
        }

        if (author is null)
        {
            return DraftReply.Refused(EditsKnown);
        }

        var proposed = await new EditTalk(author, checker).ProposeAsync(study, words, cancellation);
        return proposed is { Edits: { Count: > 0 } edits } ? Edited(version with { WrittenBy = author.Mark }, study, edits)
            : DraftReply.Refused(proposed?.Question ?? $"The model gave no edit that can be used, so nothing was changed. {EditsKnown}");
    }

    /// <summary>Has a model translate what a draft lacks in a language.</summary>
    /// <param name="language">BCP 47.</param>
    public async Task<DraftReply> TranslateAsync(Draft draft, string language, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (author is null)
        {
            return DraftReply.Refused("Translating needs a model: set Model__Name, or write the texts into study.yaml.");
        }

        if (!LanguageTag().IsMatch(language) || Read(draft.Version) is not { } study)
        {
            return DraftReply.Refused($"“{language}” is no language that I know: write its English name, or a tag such as fr or pt-BR.");
        }

        var (translated, count, left) = await new TranslationTalk(author, checker).TranslateAsync(study, language, cancellation);
        var open = left.Count == 0 ? "" : $"\nNot translated, and asked in {study.Languages[0]}:\n{string.Join('\n', left.Select(text => $"- {text}"))}";
        return count == 0
            ? DraftReply.Refused(left.Count == 0 ? $"Everything is there in {language}." : $"The model gave no translation that can be used; nothing was changed.{open}")
            : Made(
                draft.Version with { Said = $"translate to {language}", By = by, When = now, KeepsId = draft.Version.KeepsId || draft.Published is not null, WrittenBy = author.Mark },
                translated,
                string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "text" : "texts")} translated into {language} by a machine, marked as such, each with its original beside it. Read them before you publish.{open}"));
    }

    /// <summary>A draft of a study that there is already.</summary>
    public static DraftVersion Of(Study study, string by, DateTimeOffset now) =>
        new(StudyWriter.Write(study), DraftStep.Open, 0, "", by, now) { KeepsId = true };

    /// <summary>The study of a version; null when it cannot be read.</summary>
    public static Study? Read(DraftVersion version) => StudyFile.ParseIncomplete(new SourceText("study.yaml", version.Study), []);

    /// <summary>What a version asks for next; null when it asks nothing, or something that only a model worded.</summary>
    public static string? Asked(DraftVersion version) => version is { Step: not DraftStep.Open } && !(version is { Step: DraftStep.Clarify, WrittenBy: not null }) && Read(version) is { } study
        ? PlanForm.Ask(study, version.Step, version.At)
        : null;

    /// <summary>What the wording of a plan's questions leaves to be desired, a line for each; empty when nothing.</summary>
    public string Check(Study study) => string.Join('\n', QuestionReports.Of(study, checker).Select(entry => PlanForm.Say(entry.Report, entry.Question)));

    /// <summary>What the wording of a file's questions leaves to be desired. A model, where there is one, words what to ask instead, once for all.</summary>
    /// <param name="study">What the file says.</param>
    public async Task<IReadOnlyList<PlacedReport>> CheckAsync(SourceText file, Study study, CancellationToken cancellation)
    {
        List<PlacedReport> reports = [.. QuestionReports.In(file, study, checker)];
        return author is null ? reports : await new QuestionRepair(author, checker).OfferedAsync(study.Id, reports, cancellation);
    }

    private static string EditsKnown =>
        """
        I did not understand that. I know, for example:
        change question 2 to … · remove question 3 · move question 3 up · add question: … · depth of question 1 deep · question 2 optional
        former wording of question 2: … · add goal: … · change goal 1 to … · title: … · participants: … · welcome: … · minutes 8 · add topic brand · translate to French · undo · publish
        """;

    private async Task<DraftReply> PlanAsync(string question, string said, string by, DateTimeOffset now, bool mayAsk, CancellationToken cancellation)
    {
        var language = templates.LanguageOf(question, checker.Languages);
        var rules = checker.Languages.For(language);
        var template = templates.For(question, rules);
        var blank = StudyTemplates.In(template, language) with { ResearchQuestion = question };
        var version = new DraftVersion("", DraftStep.Title, 0, said, by, now) { Template = template.Id };
        if (mayAsk && StudyTemplates.IsVague(question, rules))
        {
            return Made(version with { Step = DraftStep.Clarify }, blank, PlanForm.Ask(blank, DraftStep.Clarify, 0));
        }

        if (author is not null)
        {
            var proposed = await new PlanTalk(author, checker).ProposeAsync(blank, question, topics, cancellation);
            if (mayAsk && proposed?.Question is { } asked)
            {
                return Made(version with { Step = DraftStep.Clarify, WrittenBy = author.Mark }, blank, asked);
            }

            if (proposed?.Study is { } study)
            {
                return Made(version with { Step = DraftStep.Open, WrittenBy = author.Mark }, Named(study, version), $"{PlanText.Of(Named(study, version))}\n\n{Missing(study)}");
            }
        }

        var words = $"I begin with the built-in plan “{blank.Title.In(language, language)}”{(author is null ? "" : ", since the model gave no plan that can be used")}.\n{PlanForm.Ask(blank, DraftStep.Title, 0)}";
        return Made(version, Named(blank, version), words);
    }

    private DraftReply Edited(DraftVersion version, Study study, IReadOnlyList<PlanEdit> edits)
    {
        var (changed, notes) = (study, new List<string>());
        foreach (var edit in edits)
        {
            var result = PlanEditor.Apply(changed, edit, topics);
            if (result.Study is null)
            {
                return DraftReply.Refused($"{result.Problem} Nothing was changed.");
            }

            changed = result.Study;
            notes.AddRange(result.Note is { } note ? [note] : []);
        }

        changed = Named(changed, version);
        var before = QuestionReports.Of(study, checker).Select(entry => entry.Report.Question).ToHashSet();
        notes.AddRange(QuestionReports.Of(changed, checker).Where(entry => !before.Contains(entry.Report.Question)).Select(entry => PlanForm.Say(entry.Report, entry.Question)));
        var difference = PlanText.Difference(study, changed);
        var step = version.Step == DraftStep.Open ? "" : "\n" + PlanForm.Ask(changed, version.Step, Math.Min(version.At, changed.Questions.Length - 1));
        return Made(
            version with { At = Math.Min(version.At, changed.Questions.Length - 1), Offered = [] },
            changed,
            string.Join('\n', notes.Prepend(difference.Length == 0 ? "That changes nothing." : difference)) + step);
    }

    /// <summary>What is still to be done before it can be published.</summary>
    private string Missing(Study study)
    {
        var former = PlanText.HasFormer(study) ? study.Questions.Select((question, at) => (question, at)).Where(pair => pair.question.Former is null).Select(pair => pair.at + 1).ToList() : [];
        var missing = former.Count == 0 ? "" : $"Still missing: the wording for people who have left, of question {string.Join(", ", former)} (“former wording of question {former[0]}: …”).\n";
        return $"{Check(study)}\n{missing}Change it in words, take a change back with “undo”, and publish it with “publish”.".TrimStart('\n');
    }

    /// <summary>A new study is named by its title.</summary>
    private static Study Named(Study study, DraftVersion version) =>
        version.KeepsId ? study : study with { Id = PlanEditor.IdOf(study.Title.In(study.Languages[0], study.Languages[0]), "study") };

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    /// <summary>A version with a study, if that study can be read again from what was written.</summary>
    private static DraftReply Made(DraftVersion version, Study study, string says)
    {
        var written = version with { Study = StudyWriter.Write(study) };
        return Read(written) is null ? DraftReply.Refused("That would leave a study that cannot be read; nothing was changed.") : new(written, says);
    }
}

/// <summary>What came of somebody's words.</summary>
/// <param name="Version">The draft's next version; null when nothing changed.</param>
/// <param name="Says">What to answer: plain text of several lines.</param>
public sealed record DraftReply(DraftVersion? Version, string Says)
{
    internal static DraftReply Refused(string why) => new(null, why);
}
