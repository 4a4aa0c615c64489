using System.Globalization;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Pages.Research;

/// <summary>
/// A place in the list of interviews, newest first: after this interview. The id tells apart interviews that began at the
/// same moment.
/// </summary>
public readonly record struct InboxCursor(DateTimeOffset StartedAt, string Id)
{
    private const char Separator = '.';

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else: the list then begins at its start.</summary>
    public static InboxCursor? Parse(string? text)
    {
        var at = text?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        return at > 0
            && long.TryParse(text.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks < DateTimeOffset.MaxValue.UtcTicks
                ? new InboxCursor(new DateTimeOffset(ticks, TimeSpan.Zero), text![(at + 1)..])
                : null;
    }

    public static InboxCursor After(InterviewSummary interview) => new(interview.StartedAt, interview.Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartedAt.UtcTicks}{Separator}{Id}");
}
