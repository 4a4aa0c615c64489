using Azure.Core;
using Azure.Identity;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>A token for the managed identity whose client id is the bot's app id.</summary>
public sealed class ManagedGrant(TeamsSettings settings, TimeProvider time) : ITokenGrant
{
    private readonly ManagedIdentityCredential _credential = new(ManagedIdentityId.FromUserAssignedClientId(settings.AppId));

    public async Task<IssuedToken> RequestAsync(CancellationToken cancellation)
    {
        try
        {
            var token = await _credential.GetTokenAsync(new TokenRequestContext([settings.Cloud.Scope]), cancellation);
            return new(token.Token, token.ExpiresOn - time.GetUtcNow());
        }
        catch (AuthenticationFailedException fault)
        {
            throw new TokenUnavailableException($"The managed identity gives no token ({fault.GetType().Name}): is the identity of Teams__AppId assigned to this machine?");
        }
    }
}
