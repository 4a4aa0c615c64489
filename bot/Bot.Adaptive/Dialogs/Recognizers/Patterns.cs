using System.Text.RegularExpressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Regular expressions that cannot hang a step: linear time where the pattern allows it, a deadline where it does not. What
/// they read is taken from what the step may spend, so that many patterns are no way around that.
/// </summary>
internal static class Patterns
{
    private const int MaxLength = 10_000;
    private const int CharactersPerOperation = 64;

    /// <summary>What is taken for a pattern that ran into its deadline: a step survives three of them.</summary>
    private const int CostOfDeadline = 30_000;

    private static readonly TimeSpan s_deadline = TimeSpan.FromMilliseconds(20);

    /// <summary>The compiled pattern, or null and what is wrong with it.</summary>
    public static Regex? Compile(string pattern, bool ignoreCase, out string? error)
    {
        error = null;
        if (pattern.Length > MaxLength)
        {
            error = $"it is longer than {MaxLength} characters.";
            return null;
        }

        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | options, s_deadline);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, options, s_deadline);
        }
        catch (ArgumentException fault)
        {
            error = fault.Message;
            return null;
        }
    }

    /// <summary>All matches; none when they could not be found in time.</summary>
    /// <exception cref="LimitException">The step has read all that it may.</exception>
    public static IReadOnlyList<Match> Matches(DialogContext dc, Regex pattern, string text)
    {
        dc.Spend(1 + (text.Length / CharactersPerOperation));
        try
        {
            return [.. pattern.Matches(text).AsEnumerable()];
        }
        catch (RegexMatchTimeoutException)
        {
            dc.Spend(CostOfDeadline);
            return [];
        }
    }
}
