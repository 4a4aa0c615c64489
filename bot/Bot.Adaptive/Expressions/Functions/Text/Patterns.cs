using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Regular expressions of flows: those that never backtrack, so that no text makes one slow.</summary>
internal static class Patterns
{
    private const int MaxLength = 2000;

    /// <summary>More than any flow has; a flow that makes patterns up gets them compiled afresh.</summary>
    private const int MaxCached = 500;

    private static readonly ConcurrentDictionary<string, Regex?> s_compiled = new(StringComparer.Ordinal);

    /// <summary>False for what is no pattern, and for lookaround and backreferences, which upstream's pattern grammar lacks too.</summary>
    public static bool TryCompile(string pattern, [NotNullWhen(true)] out Regex? regex)
    {
        if (!s_compiled.TryGetValue(pattern, out regex))
        {
            regex = Compile(pattern);
            if (s_compiled.Count < MaxCached)
            {
                s_compiled[pattern] = regex;
            }
        }

        return regex is not null;
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return pattern.Length is 0 or > MaxLength ? null : new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
