using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Slack;

/// <summary>A finished interview as researchers read it in Slack: the post, and the conversation in its thread. Pure.</summary>
public static class SlackTranscript
{
    /// <summary>The most of a conversation that one message in the thread holds: many small ones come too slowly, large ones are folded away.</summary>
    private const int CharactersPerMessage = 12_000;

    private const int BlocksPerMessage = SlackLimits.Blocks - 5;
    private const int QuestionsShown = 12;

    /// <summary>The arguments <c>text</c> and <c>blocks</c> of the post.</summary>
    /// <param name="link">Where the interview is read in full; null when nobody outside reaches us.</param>
    public static ObjectValue Post(Transcript transcript, Uri? link)
    {
        var title = $"{transcript.StudyTitle}: an interview is {TranscriptWords.Of(transcript.Status)}";
        var blocks = new List<ObjectValue> { SlackBlocks.Header(title), SlackBlocks.Facts(Facts(transcript)) };
        if (transcript.Rating.Reason is { Length: > 0 } reason)
        {
            blocks.Add(Label("Main reason for the rating"));
            blocks.AddRange(SlackBlocks.Quotation(SlackText.Shorten(reason, SlackLimits.Chunk)));
        }

        if (transcript.Summary is { } summary)
        {
            blocks.AddRange(Summary(summary));
        }

        if (transcript.Coverage.Count > 0)
        {
            blocks.Add(Label("Questions"));
            blocks.Add(SlackBlocks.Bullets(transcript.Coverage.Take(QuestionsShown).Select(Coverage)));
        }

        if (link is not null && link.ToString().Length <= SlackLimits.ButtonUrl)
        {
            blocks.AddRange(SlackBlocks.Actions([SlackBlocks.Link("candor-open", "Open the interview", link.ToString())], 1));
        }

        return ObjectValue.Empty.With("text", SlackText.Escape(SlackText.Shorten($"{title} ({transcript.Participant})", SlackLimits.MessageText / 2))).With("blocks", ListValue.Of(blocks));
    }

    /// <summary>The arguments <c>text</c> and <c>blocks</c> of a message that tells researchers at once.</summary>
    /// <param name="link">Where the interview is read; null when nobody outside reaches us.</param>
    public static ObjectValue Alert(string title, string text, Uri? link)
    {
        var blocks = new List<ObjectValue> { SlackBlocks.Header(title), SlackBlocks.Section(text) };
        if (link is not null && link.ToString().Length <= SlackLimits.ButtonUrl)
        {
            blocks.AddRange(SlackBlocks.Actions([SlackBlocks.Link("candor-open", "Open the interview", link.ToString())], 1));
        }

        return ObjectValue.Empty.With("text", SlackText.Escape($"{title}: {text}")).With("blocks", ListValue.Of(blocks));
    }

    /// <summary>The conversation, in as many messages as it needs: <c>text</c> and <c>blocks</c> of each.</summary>
    public static IReadOnlyList<ObjectValue> Thread(Transcript transcript)
    {
        var messages = new List<List<Piece>> { new() };
        foreach (var piece in transcript.Messages.SelectMany(Pieces))
        {
            var last = messages[^1];
            if (last.Count == BlocksPerMessage || (last.Count > 0 && last.Sum(p => p.Text.Length) + piece.Text.Length > CharactersPerMessage))
            {
                messages.Add([piece]);
            }
            else
            {
                last.Add(piece);
            }
        }

        return
        [
            .. messages.Where(pieces => pieces.Count > 0).Select((pieces, at) => ObjectValue.Empty
                .With("text", SlackText.Escape(SlackText.Shorten(string.Join('\n', pieces.Select(piece => piece.Text)), SlackLimits.MessageText / 2)))
                .With("blocks", ListValue.Of(pieces.Select(piece => piece.Block)))),
        ];
    }

    private static IEnumerable<(string, string)> Facts(Transcript transcript)
    {
        yield return ("Participant", transcript.Participant);
        yield return ("Segment", transcript.Segment ?? "not known");
        yield return ("Recommends", transcript.Rating.Recommend is { } recommend ? string.Create(CultureInfo.InvariantCulture, $"{recommend} of 10") : "not given");
        yield return ("Status", TranscriptWords.Of(transcript.Status));
        var mandatory = transcript.Coverage.Where(question => question.Mandatory).ToList();
        yield return ("Covered", string.Create(CultureInfo.InvariantCulture, $"{mandatory.Count(question => question.Status is not CoverageStatus.Open)} of {mandatory.Count} questions"));
        yield return ("Took", TranscriptWords.Duration(transcript.DurationSeconds));
        yield return ("Language", transcript.Language);
        yield return ("Held in", transcript.Channel);
    }

    private static IEnumerable<ObjectValue> Summary(TranscriptSummary summary)
    {
        if (summary.Lines.Count > 0)
        {
            yield return Label("Summary");
            yield return SlackBlocks.Bullets(summary.Lines);
        }

        if (summary.Quotes.Count > 0)
        {
            yield return Label("In their words");
        }

        foreach (var quote in summary.Quotes)
        {
            foreach (var block in SlackBlocks.Quotation(SlackText.Shorten(quote.Text, SlackLimits.Chunk)))
            {
                yield return block;
            }
        }
    }

    private static string Coverage(QuestionCoverage question)
    {
        var open = question.Slots.Where(slot => !slot.Covered).Select(slot => slot.Name).ToList();
        return $"{SlackText.Shorten(question.Text, SlackLimits.Header)} – {TranscriptWords.Of(question.Status)}{(open.Count == 0 ? "" : $" (open: {string.Join(", ", open)})")}";
    }

    /// <summary>One thing that was said: who and what for, and the words, cut where a block is full.</summary>
    private static IEnumerable<Piece> Pieces(TranscriptMessage message)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"{message.Seq} · {TranscriptWords.Of(message.From)} · {TranscriptWords.Of(message.Kind)}");
        var edited = message.Edits is { Count: > 0 } ? " · corrected" : "";
        var at = 0;
        foreach (var chunk in SlackText.Chunks(message.Text, SlackLimits.Chunk))
        {
            yield return new(chunk, Block(at++ == 0 ? heading + edited : null, chunk, message.From is Speaker.Participant));
        }
    }

    private static ObjectValue Block(string? heading, string words, bool quoted)
    {
        var parts = new List<ObjectValue>();
        if (heading is not null)
        {
            parts.Add(Part("rich_text_section", SlackBlocks.Run(heading, bold: true)));
        }

        if (words.Length > 0)
        {
            parts.Add(Part(quoted ? "rich_text_quote" : "rich_text_section", SlackBlocks.Run(words)));
        }

        return ObjectValue.Empty.With("type", "rich_text").With("elements", ListValue.Of(parts));
    }

    private static ObjectValue Part(string type, ObjectValue run) => ObjectValue.Empty.With("type", type).With("elements", ListValue.Of([run]));

    private static ObjectValue Label(string text) => SlackBlocks.RichText([SlackBlocks.Run(text, bold: true)]);

    private sealed record Piece(string Text, ObjectValue Block);
}
