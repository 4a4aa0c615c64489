namespace Bot.Adaptive.Recognition;

/// <summary>Mentions: @somebody.</summary>
public sealed class MentionReader() : PatternReader("mention", @"@[\p{L}\p{N}_]+");
