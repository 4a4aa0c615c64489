namespace Bot.Interviews.Tests.Turns;

/// <summary>An interview as a store holds it, each record in its stored form, with what the participant sees on the screen.</summary>
/// <param name="Sequence">Of the newest inbox entry.</param>
/// <param name="Seed">Of the next turn.</param>
internal sealed record StoredInterview(
    string Language,
    DateTimeOffset Now,
    long Sequence,
    int Seed,
    string State,
    IReadOnlyList<string> Memory,
    IReadOnlyList<string> Transcript,
    IReadOnlyList<string> Said);
