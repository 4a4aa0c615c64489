using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Something found in a text.</summary>
/// <param name="Type">What it is, under the name that upstream's recognizers give it, such as <c>number</c>.</param>
/// <param name="Start">The UTF-16 index of its first character.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Resolution">What it means.</param>
public sealed record Recognized(string Type, int Start, int End, string Text, ObjectValue Resolution);
