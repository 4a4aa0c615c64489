using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>
/// A number in words while it is read. Each word is taken only where it fits: after "twenty" comes less than ten, after
/// "hundred" less than a hundred, so that what does not fit begins another number.
/// </summary>
internal readonly record struct NumberSum
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Written with ordinal words or endings.</summary>
    public bool IsOrdinal { get; private init; }

    /// <summary>Whether it could end here.</summary>
    public bool IsComplete => IsBegun && !Joined;

    public decimal Amount => Total + Group;

    private bool IsBegun { get; init; }

    /// <summary>Whole thousands, millions and so on.</summary>
    private decimal Total { get; init; }

    /// <summary>What is below the next thousand.</summary>
    private long Group { get; init; }

    /// <summary>What comes next is less than this; 0 stands for a beginning.</summary>
    private long Room { get; init; }

    private long LastScale { get; init; }

    /// <summary>An "and" was read.</summary>
    private bool Joined { get; init; }

    /// <summary>The sum of the parts of one word; null when they do not fit.</summary>
    public static decimal? Of(ImmutableArray<Morpheme> parts)
    {
        NumberSum? sum = new NumberSum();
        foreach (var part in parts)
        {
            sum = sum?.With(part, s_compound);
        }

        return sum is { IsComplete: true } whole ? whole.Amount : null;
    }

    /// <summary>The number with one more word; null where that word does not fit.</summary>
    public NumberSum? With(Morpheme word, NumberWords words) => IsOrdinal ? null : word.Kind switch
    {
        MorphemeKind.Cardinal => Add(word.Amount, words),
        MorphemeKind.Hundred => Times100(),
        MorphemeKind.Scale => TimesScale(word.Amount),
        MorphemeKind.Ordinal => Order(word.Amount, words) is { } ordered ? ordered with { IsOrdinal = true } : null,
        _ => Join(words),
    };

    private static readonly NumberWords s_compound = new() { AndAfterTens = true, UnitsBeforeTens = true, CountsInScores = true };

    private long Free => Room == 0 && !IsBegun ? 1000 : Room;

    private NumberSum? Add(long amount, NumberWords words)
    {
        if (words.CountsInScores && amount == 20 && Group % 100 == 4 && !Joined)
        {
            return this with { Group = Group + 76, Room = 20 };
        }

        if (words.UnitsBeforeTens && Joined && Group % 100 is > 0 and < 10 && amount is >= 20 and < 100 && amount % 10 == 0)
        {
            return this with { Group = Group + amount, Room = 1, Joined = false };
        }

        return amount >= Free || (amount == 0 && IsBegun) ? null : this with
        {
            Group = Group + amount,
            Room = amount switch
            {
                >= 100 => 100,
                60 or 80 when words.CountsInScores => 20,
                >= 20 when amount % 10 == 0 => 10,
                10 when words.CountsInScores => 10,
                _ => 1,
            },
            IsBegun = true,
            Joined = false,
        };
    }

    private NumberSum? Times100() =>
        Group == 0 && Free >= 1000 ? this with { Group = 100, Room = 100, IsBegun = true, Joined = false }
        : Group is > 0 and < 100 && !Joined ? this with { Group = Group * 100, Room = 100 }
        : null;

    private NumberSum? TimesScale(long scale)
    {
        if (Joined || Amount * scale > Largest * 1_000_000_000_000m || (IsBegun && Amount == 0))
        {
            return null;
        }

        var scaled = this with { Group = 0, Room = 1000, LastScale = scale, IsBegun = true };
        return !IsBegun ? scaled with { Total = scale }
            : Total > 0 && Total < scale ? scaled with { Total = (Total + Group) * scale }
            : Group == 0 || (Total > 0 && scale >= LastScale) ? null
            : scaled with { Total = Total + ((decimal)Group * scale) };
    }

    private NumberSum? Order(long amount, NumberWords words) =>
        amount < 100 || !IsBegun ? (amount < 1000 ? Add(amount, words) : TimesScale(amount))
        : amount == 100 ? Times100()
        : TimesScale(amount);

    private NumberSum? Join(NumberWords words) =>
        IsBegun && !Joined && (Room >= 100 || (words.AndAfterTens && Room >= 10) || (words.UnitsBeforeTens && Group % 100 is > 0 and < 10))
            ? this with { Joined = true }
            : null;
}
