using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Bot.Interviews.Probing;

namespace Bot.Interviews.Drafting.Models;

/// <summary>What a model is told that helps to write studies, compiled: the templates <c>draft-*.lg</c> under <c>common/prompts</c>.</summary>
public sealed class DraftPrompts
{
    private const string PlanSystem = "DraftPlanSystem";
    private const string EditSystem = "DraftEditSystem";
    private const string EditUser = "DraftEditUser";
    private const string QuestionsSystem = "DraftQuestionsSystem";
    private const string TranslationSystem = "DraftTranslationSystem";

    private static readonly (string File, string Template)[] s_needed =
    [
        ("common/prompts/draft-plan.lg", PlanSystem),
        ("common/prompts/draft-edit.lg", EditSystem),
        ("common/prompts/draft-edit.lg", EditUser),
        ("common/prompts/draft-questions.lg", QuestionsSystem),
        ("common/prompts/draft-translation.lg", TranslationSystem),
    ];

    private readonly PromptTemplates _templates;

    private DraftPrompts(PromptTemplates templates) => _templates = templates;

    /// <summary>Names the wording of all of them together: a hash, so that no change of it goes unnoticed.</summary>
    public string Revision => _templates.Revision;

    /// <summary>Compiles the prompts; null when <paramref name="found"/> got errors.</summary>
    public static DraftPrompts? Load(IEnumerable<SourceText> files, Diagnostics found) =>
        PromptTemplates.Load(files, s_needed, found) is { } templates ? new(templates) : null;

    /// <summary>Whether a folder of flows brings prompts of its own.</summary>
    public static bool AreAmong(IEnumerable<SourceText> files) => files.Any(file => s_needed.Any(needed => needed.File == file.Name));

    /// <summary>How a study is planned.</summary>
    /// <param name="language">The English name of the language to write in.</param>
    /// <param name="topics">What a study may switch on.</param>
    internal string Plan(string language, IEnumerable<string> topics) => _templates.Write(
        PlanSystem, ObjectValue.Empty.With("language", language).With("topics", ListValue.Of(topics.Select(topic => (Value)topic))));

    /// <summary>How a plan is changed, and the plan with what a researcher asks for.</summary>
    internal IReadOnlyList<ModelMessage> Edit(string plan, string request) =>
    [
        ModelMessage.System(_templates.Write(EditSystem, ObjectValue.Empty)),
        ModelMessage.User(_templates.Write(EditUser, ObjectValue.Empty.With("plan", plan).With("request", request))),
    ];

    /// <summary>How questions are reworded.</summary>
    internal string Questions() => _templates.Write(QuestionsSystem, ObjectValue.Empty);

    /// <summary>How texts are translated.</summary>
    /// <param name="language">The English name of the language to translate into.</param>
    internal string Translation(string language) => _templates.Write(TranslationSystem, ObjectValue.Empty.With("language", language));
}
