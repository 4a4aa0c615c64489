using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Probing;

/// <summary>What a model is told in an interview, compiled: templates under <c>common/prompts</c>.</summary>
public sealed class FollowUpPrompts
{
    private readonly PromptTemplates _templates;

    private FollowUpPrompts(PromptTemplates templates) => _templates = templates;

    /// <summary>Names the wording of all prompts together: a hash, so that no change of it goes unnoticed.</summary>
    public string Revision => _templates.Revision;

    /// <summary>Compiles the prompts; null when <paramref name="found"/> got errors.</summary>
    public static FollowUpPrompts? Load(IEnumerable<SourceText> files, Diagnostics found)
    {
        var templates = PromptTemplates.Load(
            files,
            [(FollowUpPrompt.File, FollowUpPrompt.SystemTemplate), (FollowUpPrompt.File, FollowUpPrompt.UserTemplate), (RepairPrompt.File, RepairPrompt.Template)],
            found);
        return templates is null ? null : new(templates);
    }

    /// <summary>What a model is told about its task.</summary>
    /// <exception cref="DialogException">A template fails.</exception>
    public string System(FollowUpPrompt prompt) => _templates.Write(FollowUpPrompt.SystemTemplate, prompt.ToValue());

    /// <summary>What it is told about the interview.</summary>
    /// <exception cref="DialogException">A template fails.</exception>
    public string User(FollowUpPrompt prompt) => _templates.Write(FollowUpPrompt.UserTemplate, prompt.ToValue());

    /// <summary>What it is told when the gate refused its follow-up.</summary>
    /// <exception cref="DialogException">A template fails.</exception>
    public string Repair(RepairPrompt prompt) => _templates.Write(RepairPrompt.Template, prompt.ToValue());
}
