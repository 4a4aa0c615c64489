using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Regular expressions of functions, compiled once for as long as they fit.</summary>
internal static class Patterns
{
    private const int MaxLength = 2000;

    /// <summary>More than any flow has; a flow that makes patterns up gets them compiled afresh.</summary>
    private const int MaxCached = 500;

    private static readonly ConcurrentDictionary<string, TimedPattern?> s_compiled = new(StringComparer.Ordinal);

    /// <summary>False for what is no pattern, and for lookaround and backreferences, which upstream's pattern grammar lacks too.</summary>
    public static bool TryCompile(string text, [NotNullWhen(true)] out TimedPattern? pattern)
    {
        if (!s_compiled.TryGetValue(text, out pattern))
        {
            pattern = text.Length is 0 or > MaxLength ? null : TimedPattern.Compile(text, ignoreCase: false, mayGoBack: false, out _);
            if (s_compiled.Count < MaxCached)
            {
                s_compiled[text] = pattern;
            }
        }

        return pattern is not null;
    }
}
