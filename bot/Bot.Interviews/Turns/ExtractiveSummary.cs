using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>A summary without a model: what was really said, and nothing else.</summary>
public static class ExtractiveSummary
{
    private const int MaxLines = 5;
    private const int MaxQuotes = 3;
    private const int MaxQuote = 240;

    /// <summary>At most five lines of one answer each, and two or three quotes, each an exact span of a message.</summary>
    public static TranscriptSummary Of(InterviewState state, InterviewHistory history)
    {
        var fullest = state.Ledger.Lines.Keys
            .Select(id => history.AnswersTo(id).MaxBy(a => a.Text.Length))
            .OfType<GivenAnswer>()
            .Where(a => a.Text.Trim().Length > 0)
            .OrderBy(a => a.Seq)
            .ToList();
        return new(
            [.. fullest.Take(MaxLines).Select(a => FirstSentence(a.Text))],
            [.. fullest.OrderByDescending(a => a.Text.Length).Take(MaxQuotes).OrderBy(a => a.Seq).Select(a => new Quote(FirstSentence(a.Text), a.Seq, a.QuestionId))],
            "extract");
    }

    /// <summary>A span of the text from its first word: to the end of a sentence, or of a word when the sentence is long.</summary>
    private static string FirstSentence(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var rest = text.AsSpan(start).TrimEnd();
        var end = rest.Length <= MaxQuote ? rest.Length : WordEnd(rest);
        var sentence = rest[..end].IndexOfAny("\n\r");
        return rest[..(sentence > 0 ? sentence : end)].TrimEnd().ToString();
    }

    private static int WordEnd(ReadOnlySpan<char> text)
    {
        var stop = text[..MaxQuote].LastIndexOfAny('.', '!', '?');
        var space = text[..MaxQuote].LastIndexOf(' ');
        return stop > MaxQuote / 3 ? stop + 1 : space > 0 ? space : char.IsHighSurrogate(text[MaxQuote - 1]) ? MaxQuote - 1 : MaxQuote;
    }
}
