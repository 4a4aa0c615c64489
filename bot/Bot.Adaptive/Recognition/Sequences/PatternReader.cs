using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Things that look the same in all languages, found by a regular expression that runs in linear time.</summary>
public abstract class PatternReader : EntityReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan s_deadline = TimeSpan.FromMilliseconds(100);

    private readonly string _type;
    private readonly Regex _pattern;

    private protected PatternReader(string type, string pattern) => (_type, _pattern) = (type, new Regex(pattern, Options, s_deadline));

    public sealed override ImmutableArray<Recognized> Read(string text, CultureInfo culture, DateTimeOffset now)
    {
        var all = ImmutableArray.CreateBuilder<Recognized>();
        try
        {
            foreach (var match in _pattern.EnumerateMatches(text))
            {
                var length = LengthOf(text.AsSpan(match.Index, match.Length));
                if (length > 0 && IsFree(text, match.Index - 1) && IsFree(text, match.Index + length)
                    && Resolve(text.Substring(match.Index, length)) is { } resolution)
                {
                    all.Add(new(_type, match.Index, match.Index + length, text.Substring(match.Index, length), resolution));
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What was found in time counts.
        }

        return all.ToImmutable();
    }

    /// <summary>What a match means; null when it only looks like it.</summary>
    private protected virtual ObjectValue? Resolve(string match) => ObjectValue.Empty.With("value", match);

    /// <summary>How much of a match counts.</summary>
    private protected virtual int LengthOf(ReadOnlySpan<char> match) => match.Length;

    private static bool IsFree(string text, int index) =>
        index < 0 || index >= text.Length || !(char.IsLetterOrDigit(text[index]) || text[index] == '_');
}
