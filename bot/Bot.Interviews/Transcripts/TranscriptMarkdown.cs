using System.Globalization;
using System.Text;

namespace Bot.Interviews.Transcripts;

/// <summary>A transcript as a Markdown file that a person reads.</summary>
public static class TranscriptMarkdown
{
    /// <summary>Renders everything that the JSON form holds but ids of bundles and hashes.</summary>
    public static string Render(Transcript transcript)
    {
        var markdown = new StringBuilder();
        markdown.Append("# ").Append(MarkdownText.Inline(transcript.StudyTitle)).Append(" – ").AppendLine(MarkdownText.Inline(transcript.Participant)).AppendLine();
        AppendFacts(markdown, transcript);
        AppendSummary(markdown, transcript.Summary);
        AppendCoverage(markdown, transcript.Coverage);
        AppendConversation(markdown, transcript.Messages);
        return markdown.ToString();
    }

    private static void AppendFacts(StringBuilder markdown, Transcript transcript)
    {
        Fact("Status", TranscriptWords.Of(transcript.Status));
        foreach (var alert in transcript.Alerts ?? [])
        {
            Fact("Alert", $"{TranscriptWords.Of(alert.Reason)}, {TranscriptWords.Time(alert.At)}");
        }

        Fact("Study", $"{transcript.Study}, revision {transcript.StudyRevision}");
        Fact("Segment", transcript.Segment ?? "not known");
        Fact("Channel", transcript.Channel);
        Fact("Language", transcript.Language);
        Fact("Started", TranscriptWords.Time(transcript.StartedAt));
        Fact("Ended", transcript.EndedAt is { } ended ? TranscriptWords.Time(ended) : "not yet");
        Fact("Duration", TranscriptWords.Duration(transcript.DurationSeconds));
        Fact("Consent", TranscriptWords.Consent(transcript.Consent));
        Fact("Likelihood to recommend", transcript.Rating.Recommend is { } recommend ? $"{recommend} of 10" : "not given");
        if (transcript.Rating.Reason is { } reason)
        {
            Fact("Main reason", reason);
        }

        if (transcript.Rating.Interview is { } interview)
        {
            Fact("Rating of the interview", $"{interview} of 5{(transcript.Rating.InterviewReason is { } why ? $" ({why})" : "")}");
        }

        if (transcript.OptIn is { } optIn)
        {
            Fact("Wants to hear what changed", optIn.Wanted ? optIn.Address ?? "yes" : "no");
        }

        Fact("Follow-ups by", transcript.Model is { } model ? $"{model.Name}, prompts {model.PromptRevision}" : "rules, no model");
        Fact("Interview id", transcript.Id);
        markdown.AppendLine();

        void Fact(string name, string value) => markdown.Append("- **").Append(name).Append(":** ").AppendLine(MarkdownText.Inline(value));
    }

    private static void AppendSummary(StringBuilder markdown, TranscriptSummary? summary)
    {
        if (summary is null)
        {
            return;
        }

        markdown.AppendLine("## Summary").AppendLine();
        foreach (var line in summary.Lines)
        {
            markdown.Append("- ").AppendLine(MarkdownText.Inline(line));
        }

        markdown.AppendLine();
        foreach (var quote in summary.Quotes)
        {
            MarkdownText.AppendQuote(markdown, quote.Text);
            markdown.AppendLine().Append(CultureInfo.InvariantCulture, $"Message {quote.Seq}").AppendLine(Question(quote.QuestionId)).AppendLine();
        }
    }

    private static void AppendCoverage(StringBuilder markdown, IReadOnlyList<QuestionCoverage> coverage)
    {
        if (coverage.Count == 0)
        {
            return;
        }

        markdown.AppendLine("## Questions").AppendLine();
        markdown.AppendLine("| Question | Asked of everyone | Answer | Points covered | Messages |").AppendLine("|---|---|---|---|---|");
        foreach (var question in coverage)
        {
            markdown.Append("| ").Append(MarkdownText.Inline(question.Text))
                .Append(" | ").Append(question.Mandatory ? "yes" : "no")
                .Append(" | ").Append(TranscriptWords.Of(question.Status))
                .Append(" | ").AppendJoin(", ", question.Slots.Select(s => MarkdownText.Inline(s.Name) + (s.Covered ? "" : " (open)")))
                .Append(" | ").AppendJoin(", ", question.AnswerSeqs)
                .AppendLine(" |");
        }

        markdown.AppendLine();
    }

    private static void AppendConversation(StringBuilder markdown, IReadOnlyList<TranscriptMessage> messages)
    {
        if (messages.Count == 0)
        {
            return;
        }

        markdown.AppendLine("## Conversation").AppendLine();
        foreach (var message in messages)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"**{message.Seq} · {TranscriptWords.Of(message.From)}** · {TranscriptWords.Time(message.At)}");
            markdown.Append(" · ").Append(TranscriptWords.Of(message.Kind)).Append(Question(message.QuestionId)).AppendLine(Origin(message)).AppendLine();
            Quoted(message.WithdrawnAt is { } taken ? $"(taken back by the participant, {TranscriptWords.Time(taken)})" : message.Text);
            if (message.Original is { } original)
            {
                markdown.AppendLine("In the original language:").AppendLine();
                Quoted(original);
            }

            foreach (var edit in message.Edits ?? [])
            {
                markdown.Append("Before it was corrected (").Append(TranscriptWords.Time(edit.ReplacedAt)).AppendLine("):").AppendLine();
                Quoted(edit.Text);
            }
        }

        void Quoted(string text)
        {
            MarkdownText.AppendQuote(markdown, text);
            markdown.AppendLine();
        }
    }

    private static string Question(string? id) => id is null ? "" : $" · question {MarkdownText.Inline(id)}";

    private static string Origin(TranscriptMessage message) => message.Source switch
    {
        null or MessageSource.Study => "",
        MessageSource.Model => $" · written by {MarkdownText.Inline(message.Model ?? "a model")}{Trigger(message)}",
        _ => $" · chosen by rules{Trigger(message)}",
    };

    private static string Trigger(TranscriptMessage message) => message.Trigger is { } trigger ? $", because: {MarkdownText.Inline(trigger)}" : "";
}
