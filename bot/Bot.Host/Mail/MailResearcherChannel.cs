using System.Globalization;
using System.Text;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Mail;

/// <summary>Brings finished transcripts to a researcher by e-mail: the summary to read, the transcript as Markdown and JSON.</summary>
/// <param name="site">How the outside reaches this installation; null leaves the link out.</param>
public sealed class MailResearcherChannel(IMailer mailer, Uri? site) : IResearcherChannel, IAlertChannel
{
    public string Scheme => "mailto";

    public async Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        // A mail that was sent cannot be brought up to date, and a second one would look like a second interview.
        if (message.Part.Length > 0)
        {
            return new(new Settlement.Sent());
        }

        var transcript = message.Transcript;
        var name = string.Concat($"interview-{transcript.Study}-{transcript.Id}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var letter = new Letter(
            message.Id,
            message.Target.Place,
            "",
            "Candor",
            $"{transcript.StudyTitle}: {transcript.Participant}, {TranscriptWords.Of(transcript.Status)}",
            Body(transcript))
        {
            Files =
            [
                new($"{name}.md", "text/markdown", Encoding.UTF8.GetBytes(TranscriptMarkdown.Render(transcript))),
                new($"{name}.json", "application/json", TranscriptJson.ToFile(transcript)),
            ],
        };
        return new(MailSettlement.Of(await mailer.SendAsync(letter, cancellation), attempt));
    }

    public async Task<Settlement> AlertAsync(ResearcherAlert alert, SendAttempt attempt, CancellationToken cancellation)
    {
        var body = ResearchLink.To(site, alert.Transcript.Id) is { } link ? $"{alert.Text}\n\n{link.AbsoluteUri}\n" : $"{alert.Text}\n";
        var letter = new Letter(alert.Id, alert.Target.Place, "", "Candor", $"{alert.Title}: {alert.Transcript.StudyTitle}", body);
        return MailSettlement.Of(await mailer.SendAsync(letter, cancellation), attempt);
    }

    private string Body(Transcript transcript)
    {
        var mandatory = transcript.Coverage.Where(c => c.Mandatory).ToList();
        var body = new StringBuilder();
        body.AppendLine(CultureInfo.InvariantCulture, $"{transcript.StudyTitle} (revision {transcript.StudyRevision})");
        body.AppendLine(CultureInfo.InvariantCulture, $"{transcript.Participant}, segment {transcript.Segment ?? "not known"}, {transcript.Channel}, {transcript.Language}");
        body.AppendLine(CultureInfo.InvariantCulture, $"{TranscriptWords.Of(transcript.Status)}, {TranscriptWords.Time(transcript.StartedAt)}, {TranscriptWords.Duration(transcript.DurationSeconds)}");
        body.AppendLine(CultureInfo.InvariantCulture, $"Must-ask questions answered: {mandatory.Count(c => c.Status == CoverageStatus.Answered)} of {mandatory.Count}");
        if (transcript.Rating.Recommend is { } recommend)
        {
            body.AppendLine(CultureInfo.InvariantCulture, $"Likelihood to recommend: {recommend} of 10");
        }

        body.AppendLine();
        foreach (var line in transcript.Summary?.Lines ?? [])
        {
            body.AppendLine(CultureInfo.InvariantCulture, $"- {line}");
        }

        foreach (var quote in transcript.Summary?.Quotes ?? [])
        {
            body.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"> {quote.Text.ReplaceLineEndings("\n> ")}").AppendLine(CultureInfo.InvariantCulture, $"  (message {quote.Seq})");
        }

        body.AppendLine().AppendLine("The whole conversation is attached, as Markdown to read and as JSON for programs.");
        if (ResearchLink.To(site, transcript.Id) is { } link)
        {
            body.AppendLine(link.AbsoluteUri);
        }

        return body.ToString();
    }
}
