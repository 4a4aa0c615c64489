using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Channels.Slack;

/// <summary>Between plain text and the text of Slack's messages, where <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are markup.</summary>
public static partial class SlackText
{
    private const string Ellipsis = "…";

    /// <summary>Plain text as it is written into a message: once, at the edge, whoever wrote it.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>What somebody wrote, from the text of their message: references become what the person saw.</summary>
    public static string Decode(string text) => Unescape(Reference().Replace(text, static found => Seen(found.Groups["to"].Value, found.Groups["as"].Value)));

    /// <summary>The people whom a message mentions, in order.</summary>
    public static IReadOnlyList<SlackMention> Mentions(string text) =>
    [
        .. Mention().Matches(text).Select(found => new SlackMention(found.Groups["id"].Value, Unescape(found.Groups["as"].Value))),
    ];

    /// <summary>What was said to somebody who was mentioned: the text without their mention, other people by their ids.</summary>
    public static string WithoutMentionOf(string user, string text) =>
        Decode(Mention().Replace(text, found => found.Groups["id"].Value == user ? "" : $"@{found.Groups["id"].Value}")).Trim();

    /// <summary>Text of at most so many characters, cut between what people see as characters and marked as cut.</summary>
    public static string Shorten(string text, int most) => Length(text) <= most ? text : Take(text, most - 1) + Ellipsis;

    /// <summary>
    /// A text in pieces that a message takes, none of them split inside what people see as one character, and at an end of
    /// line or a space where there is one. Joined they are the text again.
    /// </summary>
    /// <param name="most">How long a piece may be when it is escaped.</param>
    public static IReadOnlyList<string> Chunks(string text, int most)
    {
        var chunks = new List<string>();
        var rest = text;
        while (EscapedLength(rest) > most)
        {
            var chunk = Break(TakeEscaped(rest, most));
            chunks.Add(chunk);
            rest = rest[chunk.Length..];
        }

        if (rest.Length > 0 || chunks.Count == 0)
        {
            chunks.Add(rest);
        }

        return chunks;
    }

    /// <summary>How many characters Slack counts: code points.</summary>
    public static int Length(string text) => text.Length - text.Where((c, at) => at > 0 && char.IsLowSurrogate(c) && char.IsHighSurrogate(text[at - 1])).Count();

    /// <summary>How long a text is when it is escaped; in UTF-16 units, which is never less than Slack counts.</summary>
    private static int EscapedLength(string text) => text.Sum(EscapedLength);

    private static int EscapedLength(char c) => c switch
    {
        '&' => 5,
        '<' or '>' => 4,
        _ => 1,
    };

    private static string Take(string text, int most) => TakeWhole(text, most, static element => Length(element));

    private static string TakeEscaped(string text, int most) => TakeWhole(text, most, static element => EscapedLength(element));

    /// <summary>As many whole graphemes as fit; of one that does not fit by itself, as many code points as do.</summary>
    private static string TakeWhole(string text, int most, Func<string, int> length)
    {
        var taken = new StringBuilder();
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var grapheme = graphemes.GetTextElement();
            if (length(grapheme) > most)
            {
                if (taken.Length > 0)
                {
                    break;
                }

                foreach (var rune in grapheme.EnumerateRunes())
                {
                    if ((most -= length(rune.ToString())) < 0)
                    {
                        break;
                    }

                    taken.Append(text, taken.Length, rune.Utf16SequenceLength);
                }

                break;
            }

            most -= length(grapheme);
            taken.Append(grapheme);
        }

        return taken.ToString();
    }

    /// <summary>Cuts back to the last end of line, or space, of the second half.</summary>
    private static string Break(string chunk)
    {
        var line = chunk.LastIndexOf('\n');
        var at = line >= chunk.Length / 2 ? line : chunk.LastIndexOf(' ');
        return at >= chunk.Length / 2 ? chunk[..(at + 1)] : chunk;
    }

    private static string Seen(string target, string label) => target switch
    {
        ['@' or '!' or '#', .. var name] => (target[0] == '#' ? "#" : "@") + (label.Length > 0 ? label.TrimStart('@', '#') : name),
        _ when label.Length == 0 => target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..] : target,
        _ when target.EndsWith(label, StringComparison.Ordinal) => label,
        _ => $"{label} ({target})",
    };

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<(?<to>[@#!][^<>|]+|[a-z]+:[^<>|\s]+)(\|(?<as>[^<>]*))?>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"<@(?<id>[UW][A-Z0-9]+)(\|(?<as>[^<>]*))?>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}

/// <summary>Somebody whom a message mentions.</summary>
/// <param name="Name">As Slack wrote it beside the id; empty when it did not.</param>
public sealed record SlackMention(string Id, string Name);
