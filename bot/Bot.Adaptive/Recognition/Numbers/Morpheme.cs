namespace Bot.Adaptive.Recognition;

/// <summary>What a word does to the number in which it stands.</summary>
internal enum MorphemeKind
{
    Cardinal,
    Hundred,
    Scale,
    Ordinal,
    And,
}

/// <summary>A word of a number, or a part of a compound word.</summary>
internal readonly record struct Morpheme(MorphemeKind Kind, long Amount);
