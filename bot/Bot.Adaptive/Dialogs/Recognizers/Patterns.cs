using System.Text.RegularExpressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>Regular expressions that cannot hang a step: linear time where the pattern allows it, a deadline where it does not.</summary>
internal static class Patterns
{
    /// <summary>Upstream compares without case.</summary>
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const int MaxLength = 10_000;

    private static readonly TimeSpan s_deadline = TimeSpan.FromMilliseconds(40);

    /// <summary>The compiled pattern, or null and what is wrong with it.</summary>
    public static Regex? Compile(string pattern, out string? error)
    {
        error = null;
        if (pattern.Length > MaxLength)
        {
            error = $"it is longer than {MaxLength} characters.";
            return null;
        }

        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | Options, s_deadline);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, Options, s_deadline);
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
