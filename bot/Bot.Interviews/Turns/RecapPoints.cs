using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// What a recap plays back: up to three things that were said, shortened at the end of a sentence or word, never reworded.
/// Answers to mandatory questions come first, and of those the ones that say most; what answers nothing ("I don't know",
/// a question back), and a cry for help, are not played back.
/// </summary>
internal static class RecapPoints
{
    private const int Points = 3;
    private const int Longest = 140;

    public static IReadOnlyList<Value> Of(InterviewTurn turn)
    {
        var answers = turn.Study.Questions
            .Select(q => (q.Mandatory, q.Topic, Text: Fullest(turn.AnswersTo(q.Id), turn.Rules)))
            .Where(a => a.Text.Length > 0)
            .OrderByDescending(a => a.Mandatory).ThenByDescending(a => a.Text.Length)
            .Take(Points)
            .OrderBy(a => a.Topic)
            .ToList();
        return [.. answers.Select(a => (Value)Shorten(a.Text))];
    }

    /// <summary>The newest answer to a question, for whoever comes back; null when there is none. A cry for help is said back to nobody.</summary>
    public static string? LastOf(InterviewTurn turn) =>
        !turn.State.Alerts.Contains(AlertReason.Distress) && turn.History.Answers.LastOrDefault(a => a.QuestionId is not null && a.Text.Length > 0) is { } last
            ? Shorten(OneLine(last.Text))
            : null;

    private static string Fullest(IEnumerable<string> texts, LanguageRules rules) =>
        texts.Where(t => AnswerReading.Of(t, rules) is { IsReal: true } reading && !reading.Shows(AnswerCues.Distress)).Select(OneLine).OrderByDescending(t => t.Length).FirstOrDefault() ?? "";

    /// <summary>Without line breaks.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Ends at a sentence or word, without its full stop.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= Longest)
        {
            return text.TrimEnd('.', ' ', '!');
        }

        var sentence = text.AsSpan(0, Longest).LastIndexOfAny('.', '!', '?');
        if (sentence > Longest / 3)
        {
            return text[..sentence];
        }

        var word = text.AsSpan(0, Longest).LastIndexOf(' ');
        return (word > Longest / 3 ? text[..word] : Graphemes(text, Longest)) + " …";
    }

    /// <summary>Never cuts a character that people see as one.</summary>
    private static string Graphemes(string text, int length)
    {
        var end = 0;
        while (end < text.Length && StringInfo.GetNextTextElementLength(text, end) is var step && end + step <= length)
        {
            end += step;
        }

        return text[..end];
    }
}
