using System.Text.RegularExpressions;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// A regular expression of a flow that cannot hold a step up. Short texts are read by the engine that never goes back, so
/// that no answer depends on how busy the machine is; in long ones even that engine can be slow, so they are read by the
/// other, against a deadline.
/// </summary>
public sealed class TimedPattern
{
    /// <summary>Longer patterns are refused.</summary>
    public const int MaxLength = 10_000;

    private const int ShortText = 500;
    private static readonly TimeSpan s_deadline = TimeSpan.FromMilliseconds(40);

    private readonly Regex? _exact;
    private readonly Lazy<Regex> _timed;

    private TimedPattern(Regex? exact, Lazy<Regex> timed) => (_exact, _timed) = (exact, timed);

    /// <summary>Compiles a pattern in .NET syntax.</summary>
    /// <param name="pattern">The pattern; inline options count.</param>
    /// <param name="ignoreCase">Whether case does not count.</param>
    /// <param name="mayGoBack">Whether back-references and look-around are allowed, which only the engine with the deadline knows.</param>
    /// <param name="error">What is wrong with the pattern; null when nothing is.</param>
    /// <returns>The pattern, or null with <paramref name="error"/>.</returns>
    public static TimedPattern? Compile(string pattern, bool ignoreCase, bool mayGoBack, out string? error)
    {
        error = pattern.Length > MaxLength ? $"it is longer than {MaxLength} characters." : null;
        if (error is not null)
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new(new Regex(pattern, options | RegexOptions.NonBacktracking), new(() => new Regex(pattern, options, s_deadline)));
        }
        catch (NotSupportedException fault)
        {
            error = fault.Message;
        }
        catch (ArgumentException fault)
        {
            error = fault.Message;
            return null;
        }

        if (!mayGoBack)
        {
            return null;
        }

        error = null;
        return new(null, new Lazy<Regex>(new Regex(pattern, options, s_deadline)));
    }

    /// <summary>Whether it matches somewhere; null when that could not be found out in time.</summary>
    public bool? IsMatch(string text) => Run<bool?>(text, (regex, part) => regex.IsMatch(part));

    /// <summary>All matches; null when they could not be found in time.</summary>
    public IReadOnlyList<Match>? Matches(string text) => Run<IReadOnlyList<Match>?>(text, (regex, part) => [.. regex.Matches(part).AsEnumerable()]);

    private T? Run<T>(string text, Func<Regex, string, T> read)
    {
        try
        {
            return read(_exact is not null && text.Length <= ShortText ? _exact : _timed.Value, text);
        }
        catch (RegexMatchTimeoutException)
        {
            return default;
        }
    }
}
