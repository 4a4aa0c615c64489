using System.Collections.Immutable;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>
/// What can be read from an answer by its words alone. Pure and linear in the length of the answer; any string is
/// accepted.
/// </summary>
public sealed record AnswerReading
{
    /// <summary>An answer of so many words or fewer is short.</summary>
    public const int ShortWords = 5;

    /// <summary>How many words a person would count.</summary>
    public required int Words { get; init; }

    public required AnswerForm Form { get; init; }

    public required AnswerCues Cues { get; init; }

    /// <summary>The feeling that was named last.</summary>
    public required Emotion Emotion { get; init; }

    /// <summary>A few of their own words that may be quoted back, verbatim, the most telling first.</summary>
    public required ImmutableArray<string> Anchors { get; init; }

    /// <summary>The words that carry meaning, for telling a repetition.</summary>
    public required ImmutableHashSet<string> Content { get; init; }

    /// <summary>Whether it answers at all: it has words, and they are not only that they cannot or will not say, a question back, or off the topic.</summary>
    public bool IsReal => Form == AnswerForm.Words
        && (Cues & (AnswerCues.DontKnow | AnswerCues.Refusal | AnswerCues.MoveOn | AnswerCues.AsksBack | AnswerCues.OffTopic)) == 0;

    public bool IsShort => Words <= ShortWords;

    /// <summary>Whether any of these cues was found.</summary>
    public bool Shows(AnswerCues cues) => (Cues & cues) != 0;

    /// <summary>Whether it says nothing that the earlier answer did not say.</summary>
    public bool Repeats(AnswerReading earlier) =>
        Content.Count > 0 && Content.Count(earlier.Content.Contains) >= Content.Count * 0.8;

    /// <summary>Reads an answer.</summary>
    /// <param name="answer">All of it; messages sent in a row are joined by line breaks.</param>
    /// <param name="rules">Of the language of the interview.</param>
    public static AnswerReading Of(string answer, LanguageRules rules)
    {
        var utterance = rules.Read(answer);
        var form = FormOf(utterance, rules);
        if (form != AnswerForm.Words)
        {
            return new AnswerReading
            {
                Words = form == AnswerForm.Gibberish ? utterance.Length : 0,
                Form = form,
                Cues = AnswerCues.None,
                Emotion = Emotion.None,
                Anchors = [],
                Content = [],
            };
        }

        var (cues, emotion) = new CueReader(utterance, rules.Answers).Read();
        return new AnswerReading
        {
            Words = utterance.Length,
            Form = form,
            Cues = cues,
            Emotion = emotion,
            Anchors = AnchorFinder.Find(utterance, rules.Anchors),
            Content = [.. utterance.Words.Select(word => word.Text).Where(word => !rules.Profile.Common.Contains(word)).Take(500)],
        };
    }

    private static AnswerForm FormOf(Utterance utterance, LanguageRules rules)
    {
        if (utterance.Words.IsEmpty)
        {
            return utterance.Text.EnumerateRunes().Any(IsVisible) ? AnswerForm.Symbols : AnswerForm.Empty;
        }

        return Gibberish.Is(utterance, rules.Profile) ? AnswerForm.Gibberish : AnswerForm.Words;
    }

    private static bool IsVisible(System.Text.Rune rune) =>
        !System.Text.Rune.IsWhiteSpace(rune) && !Characters.IsControl(rune);
}
