using System.Collections.Frozen;

namespace Bot.Adaptive.Recognition;

/// <summary>How a language writes numbers in words.</summary>
internal sealed record NumberWords
{
    private static readonly (long, string)[] s_none = [];

    private readonly Lazy<FrozenDictionary<string, Morpheme>> _morphemes;

    public NumberWords() => _morphemes = new(Collect);

    public static NumberWords None { get; } = new();

    /// <summary>Amounts below a thousand that are one word.</summary>
    public IEnumerable<(long Amount, string Words)> Cardinals { get; init; } = s_none;

    /// <summary>What multiplies by a hundred.</summary>
    public string Hundred { get; init; } = "";

    /// <summary>Thousand, million and so on.</summary>
    public IEnumerable<(long Amount, string Words)> Scales { get; init; } = s_none;

    public IEnumerable<(long Amount, string Words)> Ordinals { get; init; } = s_none;

    /// <summary>What joins parts of a number.</summary>
    public string And { get; init; } = "";

    /// <summary>Whether "and" stands between tens and units, not only after hundreds.</summary>
    public bool AndAfterTens { get; init; }

    /// <summary>Five-and-twenty, as in German.</summary>
    public bool UnitsBeforeTens { get; init; }

    /// <summary>Sixty-fifteen and four-twenty-ten, as in French.</summary>
    public bool CountsInScores { get; init; }

    /// <summary>What makes an ordinal of a cardinal when it ends the word.</summary>
    public string OrdinalEndings { get; init; } = "";

    /// <summary>What makes an ordinal of digits when it follows them.</summary>
    public string OrdinalSuffixes { get; init; } = "";

    /// <summary>One, when something that it counts follows: "a hundred".</summary>
    public Phrases<bool> Articles { get; init; } = Phrases<bool>.Empty;

    /// <summary>"This one": words in which a number stands for a thing.</summary>
    public Phrases<bool> Pronouns { get; init; } = Phrases<bool>.Empty;

    public Phrases<bool> Points { get; init; } = Phrases<bool>.Empty;

    public Phrases<bool> Minus { get; init; } = Phrases<bool>.Empty;

    public Phrases<bool> Dozens { get; init; } = Phrases<bool>.Empty;

    /// <summary>Halves, thirds: what one is divided by.</summary>
    public Phrases<int> Fractions { get; init; } = Phrases<int>.Empty;

    /// <summary>A half that needs no number before it.</summary>
    public Phrases<bool> Half { get; init; } = Phrases<bool>.Empty;

    /// <summary>"last", "the next one": steps from the start, the end or the current one.</summary>
    public Phrases<(int Offset, string From)> Relatives { get; init; } = Phrases<(int, string)>.Empty;

    /// <summary>Words and parts of compound words.</summary>
    public FrozenDictionary<string, Morpheme> Morphemes => _morphemes.Value;

    private FrozenDictionary<string, Morpheme> Collect()
    {
        var rows = Rows(MorphemeKind.Ordinal, Ordinals)
            .Concat(Rows(MorphemeKind.Scale, Scales))
            .Concat(Rows(MorphemeKind.Hundred, [(100, Hundred)]))
            .Concat(Rows(MorphemeKind.And, [(0, And)]))
            .Concat(Rows(MorphemeKind.Cardinal, Cardinals));
        var morphemes = new Dictionary<string, Morpheme>(StringComparer.Ordinal);
        foreach (var (word, morpheme) in rows)
        {
            morphemes[Tokens.Of(word)[0].Text] = morpheme;
        }

        return morphemes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string, Morpheme)> Rows(MorphemeKind kind, IEnumerable<(long Amount, string Words)> table) =>
        from row in table
        from word in row.Words.Split('|', StringSplitOptions.RemoveEmptyEntries)
        select (word, new Morpheme(kind, row.Amount));
}
