using System.Globalization;
using System.Text;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Cards;
using Bot.Host.Channels.Teams.Connector;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Teams.Research;

/// <summary>
/// A transcript as cards that fit Teams: every message, in order, none torn but where it alone is larger than a card; then it is
/// cut between two characters and goes on in the next piece.
/// </summary>
public static class TranscriptCards
{
    /// <summary>What one message may hold of a card, in UTF-16 units: in JSON none becomes more than three bytes, or six when escaped.</summary>
    private const int LongestPiece = 3000;

    /// <summary>What a card's own frame takes.</summary>
    private const int Frame = 1024;

    public static IReadOnlyList<ObjectValue> Of(Transcript transcript)
    {
        var cards = new List<List<ObjectValue>> { new() };
        var size = Frame;
        foreach (var block in transcript.Messages.SelectMany(Blocks))
        {
            var bytes = Encoding.UTF8.GetByteCount(Json.Write(block)) + 1;
            if (size + bytes > TeamsLimits.CardBytes && cards[^1].Count > 0)
            {
                cards.Add([]);
                size = Frame;
            }

            cards[^1].Add(block);
            size += bytes;
        }

        return
        [
            .. cards.Select((blocks, at) =>
            {
                var title = cards.Count == 1 ? "Transcript" : string.Create(CultureInfo.InvariantCulture, $"Transcript {at + 1} of {cards.Count}");
                return AdaptiveCard.Of([CardText.Block([CardText.Bold(CardText.Run(title))]), .. blocks], title, null);
            }),
        ];
    }

    private static IEnumerable<ObjectValue> Blocks(TranscriptMessage message)
    {
        var participant = message.From == Speaker.Participant;
        var first = true;
        foreach (var piece in Graphemes.Pieces(message.Text, LongestPiece))
        {
            var speaker = CardText.Bold(CardText.Run(first ? participant ? "Participant: " : "Interviewer: " : "… "));
            yield return CardText.Block([participant ? speaker.With("color", "accent") : CardText.Subtle(speaker), participant ? CardText.Run(piece) : CardText.Subtle(CardText.Run(piece))], "small");
            first = false;
        }
    }
}
