using Bot.Adaptive.Activities;

namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>Who sent a request, as its token proved.</summary>
/// <param name="IsConnector">The Bot Connector itself, and not another bot.</param>
/// <param name="ServiceUrl">The service address that the token vouches for.</param>
/// <param name="Endorsements">The channels that the signing key may vouch for; null when its issuer does not say.</param>
public sealed record Caller(bool IsConnector, string? ServiceUrl, IReadOnlyList<string>? Endorsements)
{
    /// <summary>Why this caller may not deliver an activity; null when it may.</summary>
    public string? Refuse(Activity activity, ServiceHosts hosts)
    {
        if (Endorsements is not null && !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
        {
            return "The token's key is not endorsed for the activity's channelId.";
        }

        if (IsConnector && (ServiceUrl is null || ServiceUrl != activity.ServiceUrl))
        {
            return "The token does not vouch for the activity's serviceUrl.";
        }

        return hosts.Find(activity.ServiceUrl) is null
            ? "The activity's serviceUrl is no address of the Bot Connector's (Teams__ServiceHosts adds hosts)."
            : null;
    }
}
