using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Something found in a message.</summary>
/// <param name="Type">The name under which <c>turn.recognized.entities</c> lists it.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Start">The UTF-16 index of its first character.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Resolution">What it means; null when it means only its text.</param>
public sealed record Entity(string Type, string Text, int Start, int End, Value Resolution)
{
    /// <summary>What expressions see; its text unless a channel sent something else.</summary>
    public Value Value { get; init; } = Text;
}
