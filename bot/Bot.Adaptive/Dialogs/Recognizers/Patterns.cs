using System.Text.RegularExpressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>Regular expressions that cannot hang a step: linear time where the pattern allows it, a deadline where it does not.</summary>
internal static class Patterns
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMilliseconds(100);

    /// <summary>The compiled pattern, or null and what is wrong with it.</summary>
    public static Regex? Compile(string pattern, bool ignoreCase, out string? error)
    {
        error = null;
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
    public static IReadOnlyList<Match> Matches(Regex pattern, string text)
    {
        try
        {
            return [.. pattern.Matches(text).AsEnumerable()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }
}
