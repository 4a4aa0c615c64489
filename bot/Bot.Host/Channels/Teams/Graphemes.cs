using System.Globalization;

namespace Bot.Host.Channels.Teams;

/// <summary>Cuts text where no character that people see is torn.</summary>
public static class Graphemes
{
    /// <summary>The longest beginning of at most so many UTF-16 units that ends between two characters; at least one character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > most && end > 0)
            {
                break;
            }

            end = next;
        }

        // A single character may be made longer than any message: then it is torn all the same.
        return end <= most ? text[..end] : text[..most];
    }

    /// <summary>All of a text in pieces of at most so many UTF-16 units; put together they are the text.</summary>
    public static IEnumerable<string> Pieces(string text, int most)
    {
        while (text.Length > most)
        {
            var piece = Cut(text, most);
            yield return piece;
            text = text[piece.Length..];
        }

        yield return text;
    }
}
