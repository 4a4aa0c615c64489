namespace Bot.Interviews.Probing;

/// <summary>What the gate needs to know about the interview.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record GateContext(string Language)
{
    /// <summary>Whether the participant has left as a customer.</summary>
    public bool Former { get; init; }

    /// <summary>Every question and follow-up that was asked.</summary>
    public IReadOnlyCollection<string> Asked { get; init; } = [];

    /// <summary>The participant's answers: what may be quoted.</summary>
    public IReadOnlyCollection<string> Said { get; init; } = [];

    /// <summary>The secret word of the prompt; null when no prompt was sent.</summary>
    public string? Canary { get; init; }

    /// <summary>The instructions that the model was given, without the participant's words; null when no prompt was sent.</summary>
    public string? Prompt { get; init; }
}
