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

    /// <summary><c>study new why do customers stay</c>: a draft is begun.</summary>
    public sealed record NewStudy(string Question) : DeskCommand;

    /// <summary><c>drafts</c>: which there are.</summary>
    public sealed record Drafts : DeskCommand;

    /// <summary><c>draft 7</c>, <c>study edit loyalty</c>, <c>draft 7 remove question 2</c>, <c>study translate loyalty to German</c>: from now on this place talks about a draft.</summary>
    /// <param name="Edit">What is done to it; empty shows it.</param>
    public sealed record OpenDraft(string Name, string Edit) : DeskCommand;

    /// <summary><c>study check loyalty</c>: the wording of its questions.</summary>
    public sealed record CheckStudy(string Name) : DeskCommand;

    /// <summary><c>close draft</c>: this place talks about no draft any more.</summary>
    public sealed record CloseDraft : DeskCommand;

    /// <summary>Everything else: words about the draft that the place talks about, if it does.</summary>
    public sealed record Say(string Words) : DeskCommand;

    /// <summary><c>help</c>.</summary>
    public sealed record Help : DeskCommand;

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
            "drafts" => new Drafts(),
            "draft" when second is not null => new OpenDraft(second, Rest(request.Text, 2)),
            "study" when second is not null => StudyOf(second, request.Text, words),
            "close" when second is "draft" or "drafts" => new CloseDraft(),
            "help" or "" => new Help(),
            _ => new Say(request.Text.Trim()),
        };
    }

    private static DeskCommand StudyOf(string verb, string text, string[] words) => verb switch
    {
        "new" => new NewStudy(Rest(text, 2).Trim('"', '“', '”')),
        "drafts" => new Drafts(),
        "edit" or "show" when words.Length > 2 => new OpenDraft(words[2].ToLowerInvariant(), verb == "edit" ? Rest(text, 3) : ""),
        "publish" when words.Length > 2 => new OpenDraft(words[2].ToLowerInvariant(), verb),
        "translate" when words.Length > 2 => new OpenDraft(words[2].ToLowerInvariant(), $"translate {Rest(text, 3).TrimStart('-')}"),
        "check" when words.Length > 2 => new CheckStudy(words[2].ToLowerInvariant()),
        _ => new Say(text.Trim()),
    };

    /// <summary>What follows some words.</summary>
    private static string Rest(string text, int words)
    {
        var rest = text.AsSpan().Trim();
        for (; words > 0; words--)
        {
            var end = rest.IndexOfAny(" \t\r\n\u00A0");
            rest = end < 0 ? "" : rest[end..].Trim();
        }

        return rest.ToString();
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
    [GeneratedRegex(@"\bto\s+(?<study>[a-z0-9-]+)(?:\s+as\s+(?<segment>[a-z0-9-]+))?\s*[.!]?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Destination { get; }
}
