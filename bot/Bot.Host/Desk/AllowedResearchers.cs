namespace Bot.Host.Desk;

/// <summary>Who may ask the desk for more than a personal chat: the setting <c>Researcher__Allowed</c>.</summary>
public sealed class AllowedResearchers
{
    private readonly HashSet<string> _ids;

    private AllowedResearchers(IEnumerable<string> ids) => _ids = new(ids, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the setting: ids of people, separated by commas, as the channel writes them, with or without <c>slack:</c> or <c>teams:</c> before them.</summary>
    public static AllowedResearchers Parse(string? setting) =>
        new((setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Normal));

    /// <summary>Whether a person is one of them.</summary>
    /// <param name="channel">The channel's name, as activities have it.</param>
    /// <param name="ids">All ids that the channel vouches for.</param>
    public bool Include(string channel, IEnumerable<string> ids) => ids.Any(id => id.Length > 0 && (_ids.Contains(id) || _ids.Contains($"{channel}:{id}")));

    private static string Normal(string id) => id.StartsWith("teams:", StringComparison.OrdinalIgnoreCase) ? $"msteams:{id["teams:".Length..]}" : id;
}
