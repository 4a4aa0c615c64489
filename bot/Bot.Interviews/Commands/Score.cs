namespace Bot.Interviews.Commands;

/// <summary>A number on a scale.</summary>
/// <param name="Certain">False asks for a confirmation: it was hedged, rounded, a range, or one of several numbers.</param>
public readonly record struct Score(int Value, bool Certain);
