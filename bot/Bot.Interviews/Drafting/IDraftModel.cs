using Bot.Interviews.Probing;

namespace Bot.Interviews.Drafting;

/// <summary>A model that helps to write studies. It proposes; code decides.</summary>
public interface IDraftModel
{
    /// <summary>Its name, as drafts record it.</summary>
    string Name { get; }

    /// <summary>What the model answers; null when it answers nothing usable, whatever the reason. Never throws for what the outside does wrong.</summary>
    Task<string?> AskAsync(DraftCall call, CancellationToken cancellation);
}

/// <summary>One call.</summary>
/// <param name="Study">Whose budget it is counted against.</param>
/// <param name="SchemaName">The name of the schema that the answer has to follow.</param>
/// <param name="Schema">That JSON Schema.</param>
public sealed record DraftCall(string Study, IReadOnlyList<ModelMessage> Messages, string SchemaName, string Schema);
