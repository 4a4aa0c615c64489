using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Agreement and refusal: <c>{ value: true, score: 1.0 }</c>, where the score is the share of the words that say so.</summary>
public sealed class BooleanReader : TokenReader
{
    private static readonly Phrases<bool> s_signs = new((true, "👍|👌|✅|✔|☑|🆗"), (false, "👎|✋|🖐|❌|🚫|✖"));

    private protected override Found? ReadAt(Reading reading, int at)
    {
        var (tokens, language) = (reading.Tokens, reading.Language);
        if (language.Doubts.TryRead(tokens, at, out _, out _) || language.Doubts.TryRead(tokens, at - 1, out _, out _))
        {
            return null;
        }

        if (s_signs.TryRead(tokens, at, out var answer, out var next) || language.Answers.TryRead(tokens, at, out answer, out next))
        {
            return Found(reading, answer, at, next);
        }

        return language.Negations.TryRead(tokens, at, out _, out next) && language.Answers.TryRead(tokens, next, out answer, out next)
            ? Found(reading, false, at, next)
            : null;
    }

    private static Found Found(Reading reading, bool answer, int first, int next)
    {
        var share = (double)(next - first) / reading.Tokens.Count;
        return reading.Found("boolean", ObjectValue.Empty.With("value", answer).With("score", Math.Round(share, 2)), first, next);
    }
}
