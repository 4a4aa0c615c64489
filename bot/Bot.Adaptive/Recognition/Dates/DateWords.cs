namespace Bot.Adaptive.Recognition;

/// <summary>How a language speaks of time, beyond the names of months and weekdays, which its culture knows.</summary>
internal sealed record DateWords
{
    public static DateWords None { get; } = new();

    /// <summary>Now, and as soon as possible (false).</summary>
    public Phrases<bool> Now { get; init; } = Phrases<bool>.Empty;

    /// <summary>Today, tomorrow: days from now.</summary>
    public Phrases<int> Days { get; init; } = Phrases<int>.Empty;

    /// <summary>This, next, last: steps from the current one; before or after what they step.</summary>
    public Phrases<int> Steps { get; init; } = Phrases<int>.Empty;

    public Phrases<TimeUnit> Units { get; init; } = Phrases<TimeUnit>.Empty;

    public Phrases<bool> Weekend { get; init; } = Phrases<bool>.Empty;

    /// <summary>Before a length of time that starts now.</summary>
    public Phrases<bool> In { get; init; } = Phrases<bool>.Empty;

    /// <summary>After a length of time that starts now.</summary>
    public Phrases<bool> FromNow { get; init; } = Phrases<bool>.Empty;

    /// <summary>Before a length of time that ends now.</summary>
    public Phrases<bool> Since { get; init; } = Phrases<bool>.Empty;

    /// <summary>After a length of time that ends now.</summary>
    public Phrases<bool> Ago { get; init; } = Phrases<bool>.Empty;

    /// <summary>Morning, afternoon, evening, night, as TIMEX writes them: MO, AF, EV, NI.</summary>
    public Phrases<string> PartsOfDay { get; init; } = Phrases<string>.Empty;

    /// <summary>This evening, tonight: parts of today.</summary>
    public Phrases<string> PartsOfToday { get; init; } = Phrases<string>.Empty;

    /// <summary>Noon and midnight: hours.</summary>
    public Phrases<int> NamedTimes { get; init; } = Phrases<int>.Empty;

    /// <summary>After an hour: true when it is one after noon.</summary>
    public Phrases<bool> Meridiems { get; init; } = Phrases<bool>.Empty;

    /// <summary>After an hour that could be any number otherwise.</summary>
    public Phrases<bool> OClock { get; init; } = Phrases<bool>.Empty;

    /// <summary>"half past", "quarter to": minutes before the hour that they name.</summary>
    public Phrases<int> MinutesBeforeHour { get; init; } = Phrases<int>.Empty;

    /// <summary>Between minutes and an hour: 1 after it, -1 before it.</summary>
    public Phrases<int> PastOrTo { get; init; } = Phrases<int>.Empty;

    /// <summary>Before a time.</summary>
    public Phrases<bool> At { get; init; } = Phrases<bool>.Empty;

    /// <summary>Before an hour that is a time by itself: "at 3".</summary>
    public Phrases<bool> Sharp { get; init; } = Phrases<bool>.Empty;

    /// <summary>A few, a couple: how many are meant at least.</summary>
    public Phrases<int> Vague { get; init; } = Phrases<int>.Empty;

    /// <summary>Between a day and its month or a month and its year.</summary>
    public Phrases<bool> Of { get; init; } = Phrases<bool>.Empty;

    /// <summary>Before the first end of a range.</summary>
    public Phrases<bool> From { get; init; } = Phrases<bool>.Empty;

    /// <summary>Before the second end of a range.</summary>
    public Phrases<bool> To { get; init; } = new((true, "-"));

    public Phrases<bool> Every { get; init; } = Phrases<bool>.Empty;

    /// <summary>Daily, weekly.</summary>
    public Phrases<TimeUnit> Adverbs { get; init; } = Phrases<TimeUnit>.Empty;

    /// <summary>Names of months and weekdays that are other words as well when they stand alone.</summary>
    public Phrases<bool> NotAlone { get; init; } = Phrases<bool>.Empty;
}
