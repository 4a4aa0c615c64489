namespace Bot.Host.Channels.Teams.Connector;

/// <summary>
/// What Teams lets a bot do, in one place. Rates and sizes: learn.microsoft.com, "Optimize your bot with rate limiting in Teams"
/// (…/bots/how-to/rate-limit) and "Format your bot messages" (…/bots/how-to/format-your-bot-messages), read in November 2026.
/// </summary>
public static class TeamsLimits
{
    /// <summary>Sending to, updating and creating one conversation: so many within such a time.</summary>
    public static IReadOnlyList<Rate> Sending { get; } =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Reading members or details of one conversation.</summary>
    public static IReadOnlyList<Rate> Reading { get; } =
    [
        new(14, TimeSpan.FromSeconds(1)), new(16, TimeSpan.FromSeconds(2)), new(120, TimeSpan.FromSeconds(30)), new(3600, TimeSpan.FromHours(1)),
    ];

    /// <summary>All that one app asks of one tenant.</summary>
    public static IReadOnlyList<Rate> Tenant { get; } = [new(50, TimeSpan.FromSeconds(1))];

    /// <summary>The largest card: older clients refuse more than 28 KB.</summary>
    public const int CardBytes = 25 * 1024;

    /// <summary>The longest text of one message: a message has at most 100 KB as UTF-16, and 80 KB are aimed at.</summary>
    public const int TextCharacters = 40 * 1024;

    /// <summary>Buttons that a card shows in one row of actions.</summary>
    public const int CardActions = 6;

    /// <summary>Members that one page asks for.</summary>
    public const int MembersPage = 500;

    /// <summary>How long one call may take.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);
}

/// <summary>At most so many within such a time.</summary>
public sealed record Rate(int Count, TimeSpan Within);
