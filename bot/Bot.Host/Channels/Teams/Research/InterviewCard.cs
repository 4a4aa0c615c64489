using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Cards;
using Bot.Host.Delivery;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Teams.Research;

/// <summary>What a researcher reads first of a finished interview.</summary>
public static class InterviewCard
{
    /// <summary>Of a quote or a line, what the card shows; the transcript below has all of it.</summary>
    private const int LongestLine = 600;

    private const int MostQuotes = 3;
    private const int MostOpen = 5;

    /// <summary>The card's first line, also what a notification shows.</summary>
    public static string Title(Transcript transcript) => CardText.Literal($"{transcript.StudyTitle}: {TranscriptWords.Of(transcript.Status)}");

    /// <param name="publicUrl">Where the page of the transcript is; null when the outside does not reach it.</param>
    public static ObjectValue Of(Transcript transcript, Uri? publicUrl)
    {
        var link = ResearchLink.To(publicUrl, transcript.Id);
        IReadOnlyList<ObjectValue> actions = link is null ? [] :
        [
            ObjectValue.Empty.With("type", "Action.OpenUrl").With("title", "Open the transcript").With("url", link.ToString()),
        ];
        return AdaptiveCard.Of([Head(transcript), Facts(transcript), .. Summary(transcript), .. Quotes(transcript), Coverage(transcript)], Title(transcript), null, actions);
    }

    private static ObjectValue Head(Transcript transcript) => ObjectValue.Empty
        .With("type", "Container")
        .With("style", transcript.Status == InterviewStatus.Complete ? "good" : "warning")
        .With("bleed", true)
        .With("items", ListValue.Of(
        [
            CardText.Block([CardText.Bold(CardText.Run(transcript.StudyTitle)).With("size", "medium")]),
            CardText.Block([CardText.Run($"{TranscriptWords.Of(transcript.Status)} · {transcript.Participant}")], "none"),
        ]));

    private static ObjectValue Facts(Transcript transcript)
    {
        var facts = new List<ObjectValue>();
        Add("Segment", transcript.Segment ?? "not known");
        Add("Would recommend", transcript.Rating.Recommend is { } recommend ? string.Create(CultureInfo.InvariantCulture, $"{recommend} of 10") : "not said");
        Add("This interview", transcript.Rating.Interview is { } rated ? string.Create(CultureInfo.InvariantCulture, $"{rated} of 5") : "not rated");
        Add("Took", TranscriptWords.Duration(transcript.DurationSeconds));
        Add("Where", $"{ChannelName(transcript.Channel)}, {transcript.Language}");
        return ObjectValue.Empty.With("type", "FactSet").With("facts", ListValue.Of(facts));

        // Facts know Markdown: nothing in them is anybody's words.
        void Add(string title, string value) => facts.Add(ObjectValue.Empty.With("title", title).With("value", CardText.Literal(value)));
    }

    private static IEnumerable<ObjectValue> Summary(Transcript transcript)
    {
        if (transcript.Summary is not { Lines.Count: > 0 } summary)
        {
            yield break;
        }

        yield return Heading("Summary");
        foreach (var line in summary.Lines)
        {
            yield return CardText.Block([CardText.Run($"• {Shortened(line)}")], "small");
        }
    }

    private static IEnumerable<ObjectValue> Quotes(Transcript transcript)
    {
        if (transcript.Summary is not { Quotes.Count: > 0 } summary)
        {
            yield break;
        }

        yield return Heading("In their words");
        foreach (var quote in summary.Quotes.Take(MostQuotes))
        {
            yield return ObjectValue.Empty
                .With("type", "Container").With("style", "emphasis").With("spacing", "small")
                .With("items", ListValue.Of([CardText.Block([CardText.Run($"“{Shortened(quote.Text)}”").With("italic", true)])]));
        }
    }

    private static ObjectValue Coverage(Transcript transcript)
    {
        var mandatory = transcript.Coverage.Where(c => c.Mandatory).ToList();
        var answered = mandatory.Count(c => c.Status is CoverageStatus.Answered);
        var rest = mandatory.Where(c => c.Status is not CoverageStatus.Answered).ToList();
        var said = string.Create(CultureInfo.InvariantCulture, $"{answered} of {mandatory.Count} mandatory questions answered in full");
        var open = string.Join(", ", rest.Take(MostOpen).Select(c => $"{c.QuestionId} {TranscriptWords.Of(c.Status)}"));
        var more = rest.Count > MostOpen ? string.Create(CultureInfo.InvariantCulture, $" and {rest.Count - MostOpen} more") : "";
        return CardText.Block([CardText.Subtle(CardText.Run(rest.Count == 0 ? said + "." : $"{said}; {open}{more}."))]).With("separator", true);
    }

    private static ObjectValue Heading(string text) => CardText.Block([CardText.Bold(CardText.Run(text))]);

    private static string Shortened(string text) => text.Length <= LongestLine ? text : Graphemes.Cut(text, LongestLine) + "…";

    private static string ChannelName(string channel) => channel switch
    {
        TeamsInbound.Channel => "Teams",
        "slack" => "Slack",
        "webchat" => "the web",
        _ => channel,
    };
}
