using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bot.Interviews.Language;

/// <summary>Divides one text into words, in one pass.</summary>
internal sealed class UtteranceReader(string text, Spelling spelling)
{
    private readonly ImmutableArray<Word>.Builder _words = ImmutableArray.CreateBuilder<Word>();
    private readonly StringBuilder _letters = new();
    private Gap _gap = Gap.Break;
    private WordKind _kind;
    private int _start;
    private int _end;
    private int _symbols;
    private int _spaced;
    private int _unspaced;
    private bool _asks;

    public Utterance Read()
    {
        for (var at = 0; at < text.Length;)
        {
            var valid = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units) == System.Buffers.OperationStatus.Done;
            if (!valid)
            {
                Divide(Gap.Pause);
            }
            else if (!Characters.IsInvisible(rune))
            {
                Take(rune, at, units);
            }

            at += units;
        }

        EndWord();
        return new Utterance(text, _words.ToImmutable(), _spaced + (_unspaced + 1) / 2, _symbols, _asks);
    }

    private void Take(Rune rune, int at, int units)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                TakeLetter(rune, at, units);
                break;
            case UnicodeCategory.DecimalDigitNumber:
                TakeDigit(rune, at, units);
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                TakeMark(rune, at, units);
                break;
            case UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol when !Characters.IsApostrophe(rune):
                _symbols++;
                Divide(Gap.Pause);
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                Divide(Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? Gap.Space : Gap.Break);
                break;
            default:
                TakePunctuation(rune, at);
                break;
        }
    }

    private void TakeLetter(Rune rune, int at, int units)
    {
        _asks = false;
        if (rune.Value is 0xFF9E or 0xFF9F)
        {
            // The half-width voicing signs are letters of their own; they mean the combining ones.
            TakeVoicing(new Rune(rune.Value - 0xFF9E + 0x3099), at, units);
            return;
        }

        if (Scripts.IsUnspaced(Scripts.Of(rune)))
        {
            EndWord();
            Begin(WordKind.Character, at);
            Add(rune, at, units);
            EndWord();
            return;
        }

        if (_kind != WordKind.Letters)
        {
            EndWord();
        }

        Begin(WordKind.Letters, at);
        Add(rune, at, units);
    }

    private void TakeDigit(Rune rune, int at, int units)
    {
        _asks = false;
        if (_kind != WordKind.Digits)
        {
            EndWord();
        }

        Begin(WordKind.Digits, at);
        Add(new Rune('0' + (int)Rune.GetNumericValue(rune)), at, units);
    }

    // A mark belongs to the letter before it. On a digit it is decoration (a keycap), on nothing it is noise.
    private void TakeMark(Rune rune, int at, int units)
    {
        if (_letters.Length > 0 && _kind == WordKind.Letters)
        {
            Add(rune, at, units);
        }
        else
        {
            TakeVoicing(rune, at, units);
        }
    }

    // か with a voicing sign behind it is が, however it was typed.
    private void TakeVoicing(Rune rune, int at, int units)
    {
        if (rune.Value is 0x3099 or 0x309A && _letters.Length == 0 && _words.Count > 0 && _words[^1] is { Kind: WordKind.Character } last && last.End == at)
        {
            _words[^1] = last with { Text = (last.Text + rune).Normalize(NormalizationForm.FormC), End = at + units };
        }
    }

    private void TakePunctuation(Rune rune, int at)
    {
        var inside = _letters.Length > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        if (Characters.IsApostrophe(rune) && inside)
        {
            if (spelling.ApostropheSplits)
            {
                Divide(Gap.Joint);
            }

            return;
        }

        if (inside && (Characters.IsHyphen(rune) || rune.Value == '.' || (rune.Value is ',' or ':' && _kind == WordKind.Digits)))
        {
            Divide(Gap.Joint);
            return;
        }

        if (Characters.IsQuestionMark(rune))
        {
            Divide(Gap.Break);
            _asks = true;
            return;
        }

        if (rune.Value is '.' or '!' or '。' or '！' or '।')
        {
            Divide(rune.Value == '.' && IsAbbreviationOrEllipsis(at) ? Gap.Pause : Gap.Break);
            return;
        }

        Divide(rune.Value switch { '\n' or '\r' or '\v' or '\f' => Gap.Break, '\t' => Gap.Space, _ => Gap.Pause });
    }

    // "z. B." and "..." end no sentence.
    private bool IsAbbreviationOrEllipsis(int at) =>
        (_letters.Length == 1 && _kind == WordKind.Letters)
        || (at > 0 && text[at - 1] == '.')
        || (at + 1 < text.Length && text[at + 1] == '.');

    private void Begin(WordKind kind, int at)
    {
        if (_letters.Length == 0)
        {
            _kind = kind;
            _start = at;
        }
    }

    private void Add(Rune rune, int at, int units)
    {
        Span<char> buffer = stackalloc char[2];
        _letters.Append(buffer[..rune.EncodeToUtf16(buffer)]);
        _end = at + units;
    }

    private void Divide(Gap gap)
    {
        EndWord();
        _gap = gap > _gap ? gap : _gap;
    }

    private void EndWord()
    {
        if (_letters.Length == 0)
        {
            return;
        }

        if (_kind == WordKind.Character)
        {
            _unspaced++;
        }
        else if (_gap > Gap.Joint || (_words.Count > 0 && _words[^1].Kind == WordKind.Character))
        {
            // A Latin word that touches Japanese has no gap before it and is a word all the same.
            _spaced++;
        }

        var letters = _letters.ToString();
        var word = _kind == WordKind.Digits ? letters : spelling.Fold(letters);
        if (_kind == WordKind.Letters && spelling.Everyday.TryGetValue(word, out var meant))
        {
            AddMeant(meant);
        }
        else
        {
            _words.Add(new Word(word, _start, _end, _kind, _gap));
        }

        _letters.Clear();
        _gap = Gap.None;
    }

    // "jai" holds the letters of both its words; where a shortening does not, the words share what there is.
    private void AddMeant(ImmutableArray<string> meant)
    {
        var (from, gap) = (_start, _gap);
        foreach (var (word, at) in meant.Select((word, at) => (word, at)))
        {
            var to = at == meant.Length - 1 ? _end : Math.Min(from + word.Length, _end);
            _words.Add(new Word(word, from, to, _kind, gap));
            (from, gap) = (to, Gap.Joint);
        }
    }
}
