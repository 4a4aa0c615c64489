namespace Bot.Host.Delivery;

/// <summary>One place that finished transcripts go to, as <c>Researcher__Channel</c> names it.</summary>
/// <param name="Scheme"><c>inbox</c>, <c>webhook</c>, ….</param>
/// <param name="Place">What follows the colon; empty for the inbox.</param>
public sealed record ResearcherTarget(string Scheme, string Place)
{
    /// <summary>The built-in inbox, which needs no delivery.</summary>
    public const string Inbox = "inbox";

    /// <summary>No researcher at all: thanks by e-mail to the participant, beside what researchers get.</summary>
    public const string Thanks = "thanks";

    /// <summary>Whether it is a place where posts stand and can be changed.</summary>
    public bool IsChat => Scheme is "slack" or "teams";

    /// <summary>Reads the setting: several targets are separated by commas.</summary>
    public static IReadOnlyList<ResearcherTarget> Parse(string setting) =>
    [
        .. setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(target => target.Split(':', 2) is [var scheme, var place] ? new ResearcherTarget(scheme.ToLowerInvariant(), place) : new(target.ToLowerInvariant(), "")),
    ];

    public override string ToString() => Place.Length == 0 ? Scheme : $"{Scheme}:{Place}";
}
