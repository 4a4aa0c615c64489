namespace Bot.Host.Channels.Slack;

/// <summary>What the app asks a workspace for, and why; docs/slack.md and the manifest say the same, and a test holds them to it.</summary>
public static class SlackScopes
{
    /// <summary>The scopes of the app's bot.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "app_mentions:read",    // hears @Candor of researchers in channels
        "assistant:write",      // shows that it thinks
        "channels:history",     // looks whether a post arrived whose answer was lost
        "chat:write",           // asks questions, posts transcripts
        "commands",             // /interview
        "files:write",          // attaches the whole transcript
        "groups:history",       // the same look, in private channels
        "im:history",           // reads answers
        "im:write",             // writes to somebody who was invited
        "users:read",           // language and time zone of a participant
    ];

    /// <summary>As an address carries them.</summary>
    public static string Joined { get; } = string.Join(',', All);
}
