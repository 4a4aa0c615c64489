using System.Text.RegularExpressions;

namespace Bot.Host.Desk;

/// <summary>What the desk can be asked for, read from plain words.</summary>
public abstract partial record DeskCommand
{
    private const int MostLast = 10;

    private DeskCommand()
    {
    }

    /// <summary><c>invite @Ann @Bob to loyalty as at-risk</c>.</summary>
    /// <param name="Study">Empty when it was not said.</param>
    public sealed record Invite(IReadOnlyList<Mentioned> People, string Study, string? Segment) : DeskCommand;

    /// <summary><c>status</c>, or <c>status loyalty</c>.</summary>
    public sealed record Status(string? Study) : DeskCommand;

    /// <summary><c>studies</c>.</summary>
    public sealed record Studies : DeskCommand;

    /// <summary><c>last</c>, or <c>last 5</c>.</summary>
    public sealed record Last(int Count) : DeskCommand;

    /// <summary><c>start loyalty</c>: somebody wants to be interviewed.</summary>
    public sealed record Start(string Study) : DeskCommand;

    /// <summary><c>help</c>, and what nobody understands.</summary>
    /// <param name="Understood">Whether it was asked for.</param>
    public sealed record Help(bool Understood) : DeskCommand;

    /// <summary>Reads a command.</summary>
    public static DeskCommand Of(DeskRequest request)
    {
        var words = request.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var second = words.Length > 1 ? words[1].ToLowerInvariant() : null;
        return (words.Length > 0 ? words[0].TrimEnd('.', '!', '?').ToLowerInvariant() : "") switch
        {
            "invite" => InviteOf(request),
            "status" => new Status(second),
            "studies" => new Studies(),
            "last" => new Last(int.TryParse(second, out var count) ? Math.Clamp(count, 1, MostLast) : 1),
            "start" when second is not null => new Start(second),
            "help" or "" => new Help(Understood: true),
            _ => new Help(Understood: false),
        };
    }

    private static Invite InviteOf(DeskRequest request)
    {
        var said = Destination.Match(request.Text);
        return new(
            [.. request.Mentions.DistinctBy(m => m.Id)],
            said.Groups["study"].Value.ToLowerInvariant(),
            said.Groups["segment"] is { Success: true, Value: var segment } ? segment.ToLowerInvariant() : null);
    }

    /// <summary>Ids have letters, digits and dashes; the last "to" counts, because names may hold the word.</summary>
    [GeneratedRegex(@"\bto\s+(?<study>[a-z0-9-]+)(?:\s+as\s+(?<segment>[a-z0-9-]+))?\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Destination { get; }
}
