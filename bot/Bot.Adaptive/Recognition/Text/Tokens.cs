using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bot.Adaptive.Recognition;

/// <summary>A text as tokens. Reading beyond either end gives a symbol without text, so that grammars need no bounds.</summary>
internal sealed class Tokens
{
    /// <summary>No word of a table is longer; what is, is no word.</summary>
    private const int LongestWord = 64;

    private static readonly Token s_nothing = new(TokenKind.Symbol, "", -1, -1);

    private readonly ImmutableArray<Token> _all;

    private Tokens(string source, ImmutableArray<Token> all) => (Source, _all) = (source, all);

    public string Source { get; }

    public int Count => _all.Length;

    public Token this[int index] => index >= 0 && index < _all.Length ? _all[index] : s_nothing;

    /// <summary>Whether nothing lies between a token and the one before.</summary>
    public bool Touches(int index) => index > 0 && index < Count && _all[index - 1].End == _all[index].Start;

    /// <summary>Whether a word or number runs on from one token into the next without a space.</summary>
    public bool Joins(int index) => Touches(index) && RunsOn(this[index - 1]) && RunsOn(this[index]);

    public static Tokens Of(string text)
    {
        var all = ImmutableArray.CreateBuilder<Token>();
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var kind = KindOf(text[start]);
            var end = start + 1;
            if (kind == TokenKind.Symbol)
            {
                end += char.IsSurrogatePair(text, start) ? 1 : 0;
            }
            else if (!StandsAlone(text[start]))
            {
                while (end < text.Length && KindOf(text[end]) == kind && !StandsAlone(text[end]))
                {
                    end++;
                }
            }

            all.Add(new(kind, Fold(text[start..end], kind), start, end));
            start = end;
        }

        return new(text, all.ToImmutable());
    }

    /// <summary>Lower case, without accents, typographic signs as plain ones.</summary>
    private static string Fold(string written, TokenKind kind) => kind switch
    {
        TokenKind.Digits => string.Create(written.Length, written, static (digits, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                digits[i] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source[i]));
            }
        }),
        TokenKind.Symbol => written switch
        {
            "\u2019" or "\u2018" or "`" => "'",
            "\u2212" or "\u2013" or "\u2010" or "\u2011" => "-",
            _ => written,
        },
        _ when written.Length > LongestWord => "",
        _ when Ascii.IsValid(written) => written.ToLowerInvariant(),
        _ => WithoutAccents(written.ToLowerInvariant()),
    };

    private static string WithoutAccents(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            _ = letter switch
            {
                >= '\u0300' and <= '\u036F' => plain,
                'ß' => plain.Append("ss"),
                'œ' => plain.Append("oe"),
                'æ' => plain.Append("ae"),
                _ => plain.Append(letter),
            };
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool RunsOn(Token token) =>
        token.Is("_") || (token.Kind != TokenKind.Symbol && !(token.Text.Length == 1 && StandsAlone(token.Text[0])));

    private static TokenKind KindOf(char character) =>
        char.IsDigit(character) ? TokenKind.Digits
        : char.IsLetter(character) || character is >= '\u0300' and <= '\u036F' ? TokenKind.Word
        : TokenKind.Symbol;

    /// <summary>Chinese and Japanese are written without spaces: each character is a token.</summary>
    private static bool StandsAlone(char character) => character is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
