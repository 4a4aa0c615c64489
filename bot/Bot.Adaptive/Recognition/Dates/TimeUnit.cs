namespace Bot.Adaptive.Recognition;

/// <summary>What a length of time is counted in.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
