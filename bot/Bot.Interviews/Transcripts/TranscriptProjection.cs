using System.Collections.Immutable;

namespace Bot.Interviews.Transcripts;

/// <summary>Reads a transcript off the entries of an interview.</summary>
public static class TranscriptProjection
{
    /// <summary>The transcript, or null when there is no first entry (yet): before consent nothing is recorded.</summary>
    /// <param name="id">The interview's id.</param>
    /// <param name="entries">In order.</param>
    public static Transcript? Of(string id, IReadOnlyList<TranscriptEntry> entries)
    {
        if (entries.OfType<TranscriptEntry.Started>().FirstOrDefault() is not { } start)
        {
            return null;
        }

        var messages = Messages(entries);
        var end = entries.OfType<TranscriptEntry.Ended>().LastOrDefault();
        var until = end?.At ?? (messages.Count > 0 ? messages[^1].At : start.At);
        return new Transcript
        {
            Id = id,
            Study = start.Study,
            StudyTitle = start.StudyTitle,
            StudyRevision = start.StudyRevision,
            Flow = start.Flow,
            Bundle = start.Bundle,
            Segment = start.Segment,
            Participant = start.Participant,
            Channel = start.Channel,
            Language = start.Language,
            Status = end?.Status ?? InterviewStatus.InProgress,
            StartedAt = start.At,
            EndedAt = end?.At,
            DurationSeconds = (int)Math.Max(0, (until - start.At).TotalSeconds),
            Consent = entries.OfType<TranscriptEntry.Consented>().LastOrDefault()?.Consent ?? new(false, null, null, null, null),
            Messages = messages,
            Coverage = Coverage(start, entries),
            Rating = Rating(entries),
            Model = end?.Model,
            OptIn = entries.OfType<TranscriptEntry.OptedIn>().LastOrDefault()?.Choice,
            Alerts = entries.OfType<TranscriptEntry.Alerted>().Select(a => new Alert(a.Reason, a.At)).ToList() is { Count: > 0 } alerts ? alerts : null,
            Summary = entries.OfType<TranscriptEntry.Summarised>().LastOrDefault()?.Summary,
        };
    }

    private static List<TranscriptMessage> Messages(IReadOnlyList<TranscriptEntry> entries)
    {
        var messages = new List<TranscriptMessage>();
        var places = new Dictionary<long, int>();
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case TranscriptEntry.Said { Message: var message }:
                    places[message.Seq] = messages.Count;
                    messages.Add(message);
                    break;
                case TranscriptEntry.Corrected correction when places.TryGetValue(correction.Seq, out var at):
                    var before = messages[at];
                    messages[at] = before with
                    {
                        Text = correction.Text,
                        Edits = [.. before.Edits ?? [], new Edit(before.Text, correction.At)],
                    };
                    break;
                case TranscriptEntry.Withdrawn taken when places.TryGetValue(taken.Seq, out var at):
                    messages[at] = messages[at] with { Text = "", Edits = null, WithdrawnAt = taken.At };
                    break;
            }
        }

        return messages;
    }

    private static List<QuestionCoverage> Coverage(TranscriptEntry.Started start, IReadOnlyList<TranscriptEntry> entries)
    {
        var newest = entries.OfType<TranscriptEntry.Covered>().GroupBy(c => c.QuestionId).ToDictionary(g => g.Key, g => g.Last());
        return
        [
            .. from question in start.Questions
               let covered = newest.GetValueOrDefault(question.Id)
               select new QuestionCoverage(
                   question.Id,
                   question.Mandatory,
                   question.Text,
                   covered?.Status ?? CoverageStatus.Open,
                   [.. question.Slots.Select(name => new SlotCoverage(name, covered?.Slots.Contains(name) ?? false))],
                   covered?.AnswerSeqs ?? []),
        ];
    }

    private static Ratings Rating(IReadOnlyList<TranscriptEntry> entries) =>
        entries.OfType<TranscriptEntry.Rated>().Select(r => r.Ratings).Aggregate(
            new Ratings(),
            (all, next) => new(
                next.Recommend ?? all.Recommend,
                next.Reason ?? all.Reason,
                next.Interview ?? all.Interview,
                next.InterviewReason ?? all.InterviewReason));
}
