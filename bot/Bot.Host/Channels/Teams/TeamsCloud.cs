namespace Bot.Host.Channels.Teams;

/// <summary>
/// One of Microsoft's clouds, with the addresses and names that its Bot Connector uses (the constants of Microsoft's own SDK
/// for agents: metadata, issuer, scope and login of each cloud).
/// </summary>
/// <param name="Name">As the setting <c>Teams__Cloud</c> names it.</param>
/// <param name="Metadata">OpenID metadata of the connector, which signs what it delivers.</param>
/// <param name="Issuer">Who the connector's tokens say they are from.</param>
/// <param name="Scope">What our own tokens are for.</param>
/// <param name="Login">Where our own tokens come from; <c>{tenant}</c> is replaced.</param>
/// <param name="Hosts">Hosts of the connector; one that begins with a dot stands for all names that end so.</param>
public sealed record TeamsCloud(string Name, string Metadata, string Issuer, string Scope, string Login, IReadOnlyList<string> Hosts)
{
    /// <summary>The worldwide one.</summary>
    public static TeamsCloud Public { get; } = new(
        "public",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://api.botframework.com/.default",
        "https://login.microsoftonline.com/{tenant}",
        ["smba.trafficmanager.net", ".botframework.com"]);

    /// <summary>The one of the government of the United States.</summary>
    public static TeamsCloud UsGovernment { get; } = new(
        "usgov",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://api.botframework.us/.default",
        "https://login.microsoftonline.us/{tenant}",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", ".botframework.azure.us"]);

    /// <summary>The one in China that 21Vianet runs.</summary>
    public static TeamsCloud China { get; } = new(
        "china",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://api.botframework.azure.cn",
        "https://api.botframework.azure.cn/.default",
        "https://login.partner.microsoftonline.cn/{tenant}",
        [".botframework.azure.cn"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TeamsCloud> All { get; } = [Public, UsGovernment, China];
}
