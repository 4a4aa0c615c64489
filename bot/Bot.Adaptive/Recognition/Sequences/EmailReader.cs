namespace Bot.Adaptive.Recognition;

/// <summary>Email addresses.</summary>
public sealed class EmailReader() : PatternReader("email", @"[a-z0-9][a-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}");
