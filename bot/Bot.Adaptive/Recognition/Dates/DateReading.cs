namespace Bot.Adaptive.Recognition;

/// <summary>A text in which times are read.</summary>
internal sealed record DateReading(Reading Reading)
{
    public Tokens Tokens => Reading.Tokens;

    public DateWords Words { get; } = Reading.Language.Dates;

    public DateNames Names { get; } = DateNames.Of(Reading.Culture);

    public DateTime Now { get; } = Reading.Now.DateTime is { Year: < 300 or > 9700 } odd ? new DateTime(2000, odd.Month, 1) : Reading.Now.DateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>A whole number of at most so many digits, touching the token before or not.</summary>
    public int? Digits(int at, int most) =>
        Tokens[at] is { Kind: TokenKind.Digits, Text: var text } && text.Length <= most ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The token after a phrase, or the same when there is none.</summary>
    public int Skip(Phrases<bool> phrases, int at) => phrases.TryRead(Tokens, at, out _, out var next) ? next : at;

    public int SkipComma(int at) => Tokens[at].Is(",") ? at + 1 : at;
}
