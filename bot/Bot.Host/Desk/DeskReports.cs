using Bot.Host.Delivery;
using System.Globalization;
using System.Text;
using Bot.Host.Library;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Desk;

/// <summary>How studies go, in a few lines. Nothing that a participant wrote is repeated here.</summary>
/// <param name="publicUrl">How the outside reaches this installation; null when it does not, so that no link is given.</param>
public sealed class DeskReports(StudyLibrary library, IArchive archive, Uri? publicUrl)
{
    /// <summary>Interviews that a report looks at: it says so when there are more.</summary>
    private const int Most = 500;

    /// <summary>Which studies there are.</summary>
    public string Studies() => library.All.Count == 0
        ? "There is no study yet."
        : string.Join('\n', library.All.Select(b => $"• {b.Study.Id} – {TitleOf(b.Study)} ({b.Study.Languages.Length} {(b.Study.Languages.Length == 1 ? "language" : "languages")}, segments: {Segments(b.Study)})"));

    /// <summary>How all studies go, or one.</summary>
    public async Task<string> StatusAsync(string? study, CancellationToken cancellation)
    {
        if (study is not null && library.Find(study) is null)
        {
            return DeskTexts.UnknownStudy(study, library.All.Select(b => b.Study.Id));
        }

        var lines = new StringBuilder();
        foreach (var bundle in library.All.Where(b => study is null || b.Study.Id == study))
        {
            var interviews = await archive.ListAsync(bundle.Study.Id, before: null, Most, cancellation);
            lines.Append(CultureInfo.InvariantCulture, $"• {bundle.Study.Id}: ").AppendLine(Counts(interviews));
        }

        return lines.ToString().TrimEnd();
    }

    /// <summary>The interviews that ended last, with where to read them.</summary>
    public async Task<string> LastAsync(int count, CancellationToken cancellation)
    {
        var ended = (await archive.ListAsync(study: null, before: null, Most, cancellation))
            .Where(i => i.EndedAt is not null && i.Status != InterviewStatus.Declined)
            .OrderByDescending(i => i.EndedAt).Take(count).ToList();
        return ended.Count == 0 ? "No interview has ended yet." : string.Join('\n', ended.Select(Line));
    }

    private string Line(InterviewSummary interview)
    {
        var rating = interview.Recommend is { } score ? string.Create(CultureInfo.InvariantCulture, $", {score} of 10") : "";
        var link = ResearchLink.To(publicUrl, interview.Id) is { } page ? $" – {page}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"• {interview.Study}, {interview.Segment ?? "no segment"}, {interview.Participant}: {TranscriptWords.Of(interview.Status)}, {interview.MandatoryDone} of {interview.MandatoryTotal} questions{rating}{link}");
    }

    private static string Counts(IReadOnlyList<InterviewSummary> interviews)
    {
        if (interviews.Count == 0)
        {
            return "no interview yet";
        }

        var scores = interviews.Where(i => i.Recommend is not null).Select(i => i.Recommend!.Value).ToList();
        var parts = new[] { InterviewStatus.InProgress, InterviewStatus.Complete, InterviewStatus.Stopped, InterviewStatus.Silent, InterviewStatus.Declined }
            .Select(status => (Status: status, Count: interviews.Count(i => i.Status == status)))
            .Where(pair => pair.Count > 0)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {TranscriptWords.Of(pair.Status)}"));
        var recommend = scores.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; would recommend: {scores.Average():0.0} of 10 on average ({scores.Count} {(scores.Count == 1 ? "score" : "scores")})");
        return string.Join(", ", parts) + recommend + (interviews.Count == Most ? $" (of the newest {Most})" : "");
    }

    private static string TitleOf(Study study) => study.Title.In(study.Languages[0], study.Languages[0]);

    private static string Segments(Study study) => study.Segments.Length == 0 ? "none" : string.Join(", ", study.Segments.Select(s => s.Id));
}
