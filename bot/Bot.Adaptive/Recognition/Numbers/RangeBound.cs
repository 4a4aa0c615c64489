namespace Bot.Adaptive.Recognition;

/// <summary>What a word says of the number beside it.</summary>
internal enum RangeBound
{
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}
