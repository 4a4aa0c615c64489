namespace Bot.Adaptive.Recognition;

/// <summary>Hashtags: #topic.</summary>
public sealed class HashtagReader() : PatternReader("hashtag", @"#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*");
