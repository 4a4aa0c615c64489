namespace Bot.Host.Letters;

/// <summary>A dead letter as people may see it: what it was and why it died, nothing of what anybody wrote.</summary>
/// <param name="Id">Names the letter in commands and forms.</param>
/// <param name="What">What kind of thing it is, and where it was meant to go, without secrets.</param>
/// <param name="Bytes">Of the sealed content.</param>
public sealed record LetterLine(
    string Id,
    string Interview,
    string What,
    string Reason,
    int Attempts,
    DateTimeOffset EnqueuedAt,
    DateTimeOffset DiedAt,
    int Bytes);
