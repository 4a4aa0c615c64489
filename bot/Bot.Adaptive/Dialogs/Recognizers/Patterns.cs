using System.Text.RegularExpressions;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Patterns of recognizers. What they read is taken from what the step may spend, so that many patterns are no way around
/// their deadlines.
/// </summary>
internal static class Patterns
{
    private const int CharactersPerOperation = 64;

    /// <summary>What is taken for a pattern that ran into its deadline: a step survives three of them.</summary>
    private const int CostOfDeadline = 30_000;

    /// <summary>All matches; none when they could not be found in time.</summary>
    /// <exception cref="LimitException">The step has read all that it may.</exception>
    public static IReadOnlyList<Match> Matches(DialogContext dc, TimedPattern pattern, string text)
    {
        dc.Spend(1 + (text.Length / CharactersPerOperation));
        if (pattern.Matches(text) is { } matches)
        {
            return matches;
        }

        dc.Spend(CostOfDeadline);
        return [];
    }
}
