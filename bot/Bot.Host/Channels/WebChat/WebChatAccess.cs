using Bot.Host.Access;

namespace Bot.Host.Channels.WebChat;

/// <summary>Who may use Direct Line: whoever holds the secret, a token for the conversation, or develops on this machine.</summary>
public sealed class WebChatAccess(WebChatTokens tokens, WebChatSettings settings, LocalDevelopment development)
{
    /// <summary>Whether a request may make tokens for others. A wrong secret is wrong while developing too: it is a mistake that would come out later.</summary>
    public bool MayGenerate(HttpContext context) =>
        HoldsSecret(context)
        || (development.AllowsJson(context) && (settings.Secret is null || Secrets.Bearer(context.Request) is null));

    /// <summary>Whether a request holds the secret of this installation.</summary>
    public bool HoldsSecret(HttpContext context)
    {
        var given = Secrets.Bearer(context.Request);
        return Secrets.Match(settings.Secret, given) || Secrets.Match(settings.NextSecret, given);
    }

    /// <summary>The pass of a request for a conversation, or the refusal that it gets.</summary>
    /// <param name="conversation">The conversation of the address; null when the token decides.</param>
    public async ValueTask<(WebChatPass? Pass, IResult? Refusal)> AuthorizeAsync(HttpContext context, string? conversation)
    {
        if (Secrets.Bearer(context.Request) is not { Length: > 0 } bearer)
        {
            return (null, DirectLineErrors.Unauthorized("Send Authorization: Bearer with a token or the secret."));
        }

        if (HoldsSecret(context) && conversation is not null)
        {
            return (new WebChatPass(WebChatUse.Conversation, conversation), null);
        }

        if (await tokens.ReadAsync(bearer, WebChatUse.Conversation) is not { } pass)
        {
            return (null, DirectLineErrors.Forbidden("The token is not valid, or has expired."));
        }

        if (conversation is not null && pass.Conversation != conversation)
        {
            return (null, DirectLineErrors.Forbidden("The token belongs to another conversation."));
        }

        return IsFromTrustedOrigin(context, pass)
            ? (pass, null)
            : (null, DirectLineErrors.Forbidden("The token may not be used from this site."));
    }

    private static bool IsFromTrustedOrigin(HttpContext context, WebChatPass pass)
    {
        var origin = context.Request.Headers.Origin.ToString();
        return pass.Origins.Count == 0 || origin.Length == 0 || pass.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
