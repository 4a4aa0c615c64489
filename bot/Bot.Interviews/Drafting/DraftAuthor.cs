using Bot.Interviews.Drafting.Models;

namespace Bot.Interviews.Drafting;

/// <summary>A model that helps to write studies, with what it is told.</summary>
public sealed record DraftAuthor(IDraftModel Model, DraftPrompts Prompts)
{
    /// <summary>What a version of a draft says of who wrote it.</summary>
    public DraftMark Mark => new(Model.Name, Prompts.Revision);
}

/// <summary>The model that proposed a version of a draft.</summary>
/// <param name="PromptRevision">The hash of the prompts that it was told.</param>
public sealed record DraftMark(string Model, string PromptRevision);
