using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Turns;

/// <summary>
/// Where somebody is who has not chosen a study: understands which study is meant, and otherwise says what there is.
/// Nothing that is written here is kept.
/// </summary>
public static class Lobby
{
    /// <summary>The event that begins a study in any channel.</summary>
    public const string StartEvent = "candor/start";

    /// <summary>The event with which a page says that somebody came back.</summary>
    public const string ResumeEvent = "candor/resume";

    /// <summary>The event that a chat gets after everything about its person was erased.</summary>
    public const string ErasedEvent = "candor/erased";

    /// <summary>The event that a chat gets after a message of its person could not be worked on.</summary>
    public const string SorryEvent = "candor/sorry";

    private const string StartWord = "start ";

    /// <summary>The study that an activity asks to begin; null when it asks for none.</summary>
    /// <param name="activity">What came.</param>
    /// <param name="trusted">Whether its segment may be believed.</param>
    public static StudyRequest? Requested(Activity activity, bool trusted)
    {
        if (activity is { Type: ActivityTypes.Event, Name: StartEvent } && activity.Value is ObjectValue value && value["study"] is TextValue { Text: var study })
        {
            return new(study.Trim(), trusted ? Text(value["segment"]) : null, Text(value["language"]) ?? activity.Locale);
        }

        if (activity.IsMessage && activity.MessageText?.Trim() is { } text && text.StartsWith(StartWord, StringComparison.OrdinalIgnoreCase))
        {
            var name = text[StartWord.Length..].Trim();
            return name.Length is > 0 and <= 64 && !name.Contains(' ') ? new(name.ToLowerInvariant(), null, activity.Locale) : null;
        }

        return null;
    }

    /// <summary>The language to hold an interview in: what was asked for when the study has it, else the study's first.</summary>
    public static string LanguageFor(Study study, string? wanted)
    {
        for (var tag = wanted ?? ""; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            if (study.Languages.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                return known;
            }
        }

        return study.Languages[0];
    }

    private static string? Text(Value value) => value is TextValue { Text.Length: > 0 } text ? text.Text : null;
}

/// <summary>A wish to begin a study.</summary>
public sealed record StudyRequest(string Study, string? Segment, string? Language);
