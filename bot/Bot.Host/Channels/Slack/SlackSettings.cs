namespace Bot.Host.Channels.Slack;

/// <summary>What the Slack channel is set up with. It is on when it can both prove what comes in and send.</summary>
/// <param name="SigningSecrets"><c>Slack__SigningSecret</c> and, while it is being changed, <c>Slack__NextSigningSecret</c>; never empty unless all comes by Socket Mode.</param>
/// <param name="BotToken"><c>Slack__BotToken</c>: one workspace; null when workspaces install the app themselves.</param>
/// <param name="AppToken"><c>Slack__AppToken</c>: everything comes by Socket Mode; null for HTTP.</param>
/// <param name="Client"><c>Slack__ClientId</c> and <c>Slack__ClientSecret</c>: many workspaces install the app; null for one.</param>
/// <param name="ApiUrl"><c>Slack__ApiUrl</c>, with a slash at its end.</param>
/// <param name="PublicUrl">How the outside reaches this installation; null when only this machine does.</param>
public sealed record SlackSettings(
    IReadOnlyList<string> SigningSecrets,
    string? BotToken,
    string? AppToken,
    SlackClientSecret? Client,
    Uri ApiUrl,
    Uri? PublicUrl)
{
    /// <summary>Slack's own.</summary>
    public static readonly Uri DefaultApiUrl = new("https://slack.com/api/");

    /// <summary>Never shows what opens doors.</summary>
    public override string ToString() => $"Slack at {ApiUrl}";
}

/// <summary>What names the app to Slack when a workspace installs it.</summary>
public sealed record SlackClientSecret(string Id, string Secret)
{
    /// <summary>Never shows what opens doors.</summary>
    public override string ToString() => Id;
}
