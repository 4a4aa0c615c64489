using System.Text;

namespace Bot.Adaptive.Recognition;

/// <summary>Numbers in words.</summary>
internal static class SpelledNumber
{
    /// <summary>No number that somebody says has more words.</summary>
    private const int MostWords = 40;

    /// <summary>The number in words that begins at a token.</summary>
    public static Quantity? At(Reading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Numbers);
        if (tokens[at].Kind != TokenKind.Word || tokens.Joins(at) || words.Morphemes.Count == 0)
        {
            return null;
        }

        return HalfAt(reading, at)
            ?? SumAt(reading, at)
            ?? (words.Articles.TryRead(tokens, at, out _, out var next) ? AfterArticle(reading, next) : default(Quantity?))
            ?? (words.Dozens.TryRead(tokens, at, out _, out next) ? new Quantity(Amount.Of(12), next) : default(Quantity?))
            ?? (words.Points.TryRead(tokens, at, out _, out next) ? Decimals(reading, 0, next) : null);
    }

    /// <summary>Adds what follows a scale, when it is smaller than that: 2 million <c>three hundred thousand</c>.</summary>
    public static Quantity Remainder(Reading reading, Quantity whole, long scale)
    {
        var (tokens, at) = (reading.Tokens, whole.Next);
        at += IsAnd(reading, at) ? 1 : 0;
        return tokens[at].Kind == TokenKind.Word && !reading.Language.Numbers.Articles.TryRead(tokens, at, out _, out _)
            && SumAt(reading, at) is { IsOrdinal: false, Amount: { IsInteger: true, Value: { } rest } } more && rest < scale && rest > 0
                ? new(Amount.Of(whole.Amount.Value!.Value + rest), more.Next)
                : whole;
    }

    private static Quantity? SumAt(Reading reading, int at) => Longest(reading, at, MostWords) is not var (sum, next) ? null
        : sum.IsOrdinal ? new(Amount.Of(sum.Amount), next, IsOrdinal: true)
        : Extend(reading, sum.Amount, next);

    /// <summary>The longest run of words that is one number.</summary>
    private static (NumberSum Sum, int Next)? Longest(Reading reading, int at, int most)
    {
        var tokens = reading.Tokens;
        var sum = new NumberSum();
        (NumberSum, int)? longest = null;
        for (var word = at; word < at + most && Continue(sum, tokens[word], reading.Language.Numbers) is { } longer && !tokens.Joins(word + 1); word++)
        {
            sum = longer;
            if (sum.IsComplete)
            {
                longest = (sum, word + 1);
            }

            word += tokens[word + 1].Is("-") && tokens.Touches(word + 1) && tokens.Touches(word + 2) ? 1 : 0;
        }

        return longest;
    }

    /// <summary>The number with all parts of one more word; null when they do not fit.</summary>
    private static NumberSum? Continue(NumberSum sum, Token word, NumberWords words)
    {
        var parts = word.Kind == TokenKind.Word ? Compounds.Split(word.Text, words) : [];
        NumberSum? longer = parts.IsEmpty ? null : sum;
        foreach (var part in parts)
        {
            longer = longer?.With(part, words);
        }

        return longer;
    }

    /// <summary>What may follow a whole number: decimals, dozens, fractions.</summary>
    private static Quantity Extend(Reading reading, decimal whole, int next)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Numbers);
        if (words.Points.TryRead(tokens, next, out _, out var after) && Decimals(reading, whole, after) is { } decimals)
        {
            return decimals;
        }

        if (whole <= 1_000_000 && words.Dozens.TryRead(tokens, next, out _, out after))
        {
            return new(Amount.Of(whole * 12), after);
        }

        var hyphen = tokens[next].Is("-") && tokens.Touches(next) && tokens.Touches(next + 1) ? 1 : 0;
        if (words.Fractions.TryRead(tokens, next + hyphen, out var divisor, out after))
        {
            return new(Amount.Of(whole / divisor), after);
        }

        return IsAnd(reading, next) && PartAt(reading, next + 1) is var (part, end) ? new(Amount.Of(whole + part), end) : new(Amount.Of(whole), next);
    }

    /// <summary>A fraction after "and": a half, three quarters.</summary>
    private static (decimal Part, int Next)? PartAt(Reading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Numbers);
        decimal count = 1;
        if (words.Articles.TryRead(tokens, at, out _, out var next))
        {
            at = next;
        }
        else if (words.Morphemes.TryGetValue(tokens[at].Text, out var few) && few is { Kind: MorphemeKind.Cardinal, Amount: > 0 and < 10 })
        {
            (count, at) = (few.Amount, at + 1);
        }

        return words.Fractions.TryRead(tokens, at, out var divisor, out next) && count < divisor ? (count / divisor, next) : null;
    }

    /// <summary>A half by itself, or of a dozen, a hundred, a million.</summary>
    private static Quantity? HalfAt(Reading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Numbers);
        if (words.Articles.TryRead(tokens, at, out _, out var next) && words.Half.TryRead(tokens, next, out _, out var half))
        {
            at = next;
        }

        if (!words.Half.TryRead(tokens, at, out _, out half))
        {
            return null;
        }

        var of = words.Articles.TryRead(tokens, half, out _, out next) ? next : half;
        return words.Dozens.TryRead(tokens, of, out _, out next) ? new(Amount.Of(6), next)
            : words.Morphemes.TryGetValue(tokens[of].Text, out var scale) && scale.Kind is MorphemeKind.Scale or MorphemeKind.Hundred
                ? new(Amount.Of(scale.Amount / 2m), of + 1)
                : new(Amount.Of(0.5m), half);
    }

    /// <summary>"a hundred", "a dozen", "a quarter"; an article before anything else is none of the number.</summary>
    private static Quantity? AfterArticle(Reading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Numbers);
        if (words.Dozens.TryRead(tokens, at, out _, out var next))
        {
            return new(Amount.Of(12), next);
        }

        if (words.Morphemes.TryGetValue(tokens[at].Text, out var word))
        {
            return word.Kind is MorphemeKind.Scale or MorphemeKind.Hundred ? SumAt(reading, at) : null;
        }

        return words.Fractions.TryRead(tokens, at, out var divisor, out next) ? new(Amount.Of(1m / divisor), next) : null;
    }

    /// <summary>What follows "point": digits one by one, or one number.</summary>
    private static Quantity? Decimals(Reading reading, decimal whole, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Numbers);
        var digits = new StringBuilder();
        var next = at;
        while (digits.Length < 15 && words.Morphemes.TryGetValue(tokens[next].Text, out var digit) && digit is { Kind: MorphemeKind.Cardinal, Amount: < 10 })
        {
            digits.Append(digit.Amount);
            next++;
        }

        if (digits.Length == 0 && Longest(reading, at, 3) is ({ IsOrdinal: false } sum, var end))
        {
            digits.Append(sum.Amount);
            next = end;
        }

        return digits.Length > 0 && new Amount($"0.{digits}", IsInteger: false).Value is { } fraction
            ? new(Amount.Of(whole + fraction), next)
            : null;
    }

    private static bool IsAnd(Reading reading, int at) =>
        reading.Language.Numbers.Morphemes.TryGetValue(reading.Tokens[at].Text, out var word) && word.Kind == MorphemeKind.And;
}
