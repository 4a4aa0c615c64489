namespace Bot.Adaptive.Recognition;

/// <summary>A number in a text, in digits, in words, or in both: <c>-1,000.5</c>, <c>twenty-five</c>, <c>3 million</c>, <c>two and a half</c>.</summary>
/// <param name="Next">The token after it.</param>
/// <param name="IsOrdinal">Whether it says a place in an order.</param>
internal readonly record struct Quantity(Amount Amount, int Next, bool IsOrdinal = false)
{
    /// <summary>The number that begins at a token.</summary>
    public static Quantity? At(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (tokens[at].Text is "-" or "+" && tokens.Touches(at + 1) && (at == 0 || !tokens.Touches(at) || tokens[at - 1].Is("(")))
        {
            return DigitsAt(reading, at + 1) is { } signed ? Signed(signed, tokens[at].Is("-")) : null;
        }

        // A sign apart from its digits is one only where nothing is subtracted from.
        if (at == 0 && tokens[at].Is("-") && tokens[at + 1].Kind == TokenKind.Digits && DigitsAt(reading, at + 1) is { } apart)
        {
            return Signed(apart, negate: true);
        }

        if (reading.Language.Numbers.Minus.TryRead(tokens, at, out _, out var next))
        {
            return Unsigned(reading, next) is { IsOrdinal: false } negative ? Signed(negative, negate: true) : null;
        }

        return Unsigned(reading, at);
    }

    private static Quantity Signed(Quantity quantity, bool negate) => negate ? quantity with { Amount = quantity.Amount.Negated } : quantity;

    private static Quantity? Unsigned(Reading reading, int at) => DigitsAt(reading, at) ?? SpelledNumber.At(reading, at);

    /// <summary>A number that begins with digits.</summary>
    private static Quantity? DigitsAt(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (VulgarFraction(tokens[at]) is { } alone)
        {
            return tokens.Joins(at) ? null : new(Amount.Of(alone), at + 1);
        }

        if (Numeral.At(tokens, at, reading.Culture.NumberFormat) is not { } numeral)
        {
            return null;
        }

        if (numeral.Amount is { IsInteger: true, Value: { } whole })
        {
            if (VulgarFraction(tokens[numeral.Next]) is { } part)
            {
                return new(Amount.Of(whole + part), numeral.Next + 1);
            }

            if (FractionAt(reading, numeral) is { } fraction)
            {
                return fraction;
            }

            // One and a half in digits: 1 1/2.
            if (!tokens.Touches(numeral.Next) && Numeral.At(tokens, numeral.Next, reading.Culture.NumberFormat) is { Amount: { IsInteger: true } } numerator
                && FractionAt(reading, numerator) is { Amount: { Value: > 0 and < 1 } rest } mixed)
            {
                return new(Amount.Of(whole + rest.Value!.Value), mixed.Next);
            }
        }

        return Scaled(reading, numeral);
    }

    /// <summary>A fraction in digits, unless it goes on like a date.</summary>
    private static Quantity? FractionAt(Reading reading, Numeral numerator)
    {
        var (tokens, slash) = (reading.Tokens, numerator.Next);
        return tokens[slash].Is("/") && tokens.Touches(slash) && tokens.Touches(slash + 1) && tokens[slash + 1].Kind == TokenKind.Digits
            && !(tokens.Touches(slash + 2) && (tokens[slash + 2].Is("/") || tokens[slash + 2].Kind == TokenKind.Word))
            && numerator.Amount.Value is { } above && new Amount(tokens[slash + 1].Text, IsInteger: true).Value is { } below and > 0
                ? new(Amount.Of(above / below), slash + 2)
                : null;
    }

    /// <summary>Digits and what multiplies them: <c>3 million</c>, <c>2k</c>, <c>2 dozen</c>.</summary>
    private static Quantity Scaled(Reading reading, Numeral numeral)
    {
        var (tokens, words, at) = (reading.Tokens, reading.Language.Numbers, numeral.Next);
        if (tokens.Touches(at) && Suffix(tokens, at) is { } factor && !tokens.Joins(at + 1) && numeral.Amount.Times(factor) is { } suffixed)
        {
            return new(suffixed, at + 1);
        }

        if (words.Dozens.TryRead(tokens, at, out _, out var next) && numeral.Amount.Times(12) is { } dozens)
        {
            return new(dozens, next);
        }

        return words.Morphemes.TryGetValue(tokens[at].Text, out var scale) && scale.Kind is MorphemeKind.Scale or MorphemeKind.Hundred
            && !tokens.Joins(at + 1) && numeral.Amount.Times(scale.Amount) is { } scaled
                ? SpelledNumber.Remainder(reading, new(scaled, at + 1), scale.Amount)
                : new(numeral.Amount, at);
    }

    private static decimal? Suffix(Tokens tokens, int at) => tokens.Source.AsSpan(tokens[at].Start, Math.Max(0, tokens[at].End - tokens[at].Start)) switch
    {
        "k" or "K" => 1_000,
        "M" or "MM" => 1_000_000,
        "B" or "bn" or "G" => 1_000_000_000,
        "T" => 1_000_000_000_000,
        _ => null,
    };

    private static decimal? VulgarFraction(Token token) =>
        token.Kind == TokenKind.Symbol && token.Text.Length == 1 && char.GetNumericValue(token.Text[0]) is > 0 and < 1 and var part ? (decimal)part : null;
}
