using System.Globalization;

namespace Bot.Interviews.Transcripts;

/// <summary>How facts of a transcript are said to researchers, in English.</summary>
public static class TranscriptWords
{
    private const int SecondsPerMinute = 60;
    private const int SecondsPerHour = 3600;
    private const int SecondsPerDay = 86400;

    public static string Of(InterviewStatus status) => status switch
    {
        InterviewStatus.InProgress => "in progress",
        InterviewStatus.Complete => "complete",
        InterviewStatus.Stopped => "stopped early",
        InterviewStatus.Silent => "gone silent",
        _ => "declined",
    };

    public static string Of(CoverageStatus status) => status switch
    {
        CoverageStatus.Answered => "answered",
        CoverageStatus.Partial => "partly answered",
        CoverageStatus.Declined => "declined",
        _ => "open",
    };

    public static string Of(AlertReason reason) => reason switch
    {
        AlertReason.Distress => "may be in danger",
        _ => "asks for a person",
    };

    public static string Of(Speaker speaker) => speaker is Speaker.Interviewer ? "Interviewer" : "Participant";

    public static string Of(MessageKind kind) => kind switch
    {
        MessageKind.Probe => "follow-up",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The day and minute, in UTC: <c>22 Nov 2026, 14:05 UTC</c>.</summary>
    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The two largest units: <c>45 s</c>, <c>11 min 20 s</c>, <c>2 h 5 min</c>, <c>3 d 4 h</c>.</summary>
    public static string Duration(int seconds) => seconds switch
    {
        < SecondsPerMinute => Units(seconds, "s", 0, ""),
        < SecondsPerHour => Units(seconds / SecondsPerMinute, "min", seconds % SecondsPerMinute, "s"),
        < SecondsPerDay => Units(seconds / SecondsPerHour, "h", seconds % SecondsPerHour / SecondsPerMinute, "min"),
        _ => Units(seconds / SecondsPerDay, "d", seconds % SecondsPerDay / SecondsPerHour, "h"),
    };

    /// <summary>What is recorded of a consent, in one line.</summary>
    public static string Consent(ConsentRecord consent) =>
        consent.Given
            ? string.Join(", ", new[] { "given", consent.At is { } at ? Time(at) : null, consent.Language, consent.Identity }.OfType<string>())
            : "not given";

    private static string Units(int large, string largeUnit, int small, string smallUnit) =>
        small == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}")
            : string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit} {small} {smallUnit}");
}
