namespace Bot.Adaptive.Recognition;

/// <summary>When morning, afternoon, evening and night begin and end, as upstream's recognizers have it.</summary>
internal static class PartsOfDay
{
    public static (TimeSpan Start, TimeSpan End)? Of(string part) => part switch
    {
        "MO" => (TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        "AF" => (TimeSpan.FromHours(12), TimeSpan.FromHours(16)),
        "EV" => (TimeSpan.FromHours(16), TimeSpan.FromHours(20)),
        "NI" => (TimeSpan.FromHours(20), new TimeSpan(23, 59, 59)),
        _ => null,
    };
}
