using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>Finds things of one type in what somebody wrote. Pure; takes time linear in the text, whatever the text.</summary>
public abstract class EntityReader
{
    /// <summary>What is there, in text order, nothing overlapping.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="culture">
    /// Its language and the way in which numbers and dates are written; the invariant culture reads as English. Of languages
    /// without words here, what is written in digits is found.
    /// </param>
    /// <param name="now">What words like "tomorrow" are counted from; its offset says which day it is.</param>
    public abstract ImmutableArray<Recognized> Read(string text, CultureInfo culture, DateTimeOffset now);
}
