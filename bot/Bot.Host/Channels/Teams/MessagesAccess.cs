using Bot.Adaptive.Activities;
using Bot.Host.Access;
using Bot.Host.Channels.Teams.Authentication;
using Bot.Host.Channels.Teams.Connector;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// Decides who may deliver what to <c>/api/messages</c>. The token is judged before anything of the body is looked at; then,
/// whether its sender may deliver this activity.
/// </summary>
/// <param name="authentication">Null when no bot is registered (<c>Teams__AppId</c>): then nobody may, but this machine while developing.</param>
public sealed partial class MessagesAccess(LocalDevelopment development, ServiceHosts hosts, ConnectorAuthentication? authentication, ConnectorTokens? tokens, ILogger<MessagesAccess> log)
{
    /// <summary>Whether the sender of a request is believed.</summary>
    public async ValueTask<Admission> AdmitAsync(HttpContext context, CancellationToken cancellation)
    {
        if (authentication is null)
        {
            return development.Allows(context)
                ? Admission.Unsigned
                : Refused(context, "No bot is registered here (Teams__AppId). Unsigned activities are accepted only in Development, from this machine.");
        }

        try
        {
            if (await authentication.FindCallerAsync(context.Request.Headers.Authorization, cancellation) is not { } caller)
            {
                return Refused(context, "The request carries no valid token for this bot.");
            }

            // Who is believed will be answered, with a token. When none can be had, their message is accepted all the same.
            if (tokens is not null && !await tokens.PrepareAsync(cancellation))
            {
                Log.NoToken(log);
            }

            return Admission.Of(caller);
        }
        catch (SigningKeysUnavailableException fault)
        {
            context.Response.Headers.RetryAfter = "5";
            return new(null, false, StatusCodes.Status503ServiceUnavailable, fault.Message);
        }
    }

    /// <summary>Why an admitted sender may not deliver this activity; null when it may.</summary>
    public string? Refuse(Admission admission, Activity activity)
    {
        var refusal = admission.Caller is { } caller ? caller.Refuse(activity, hosts)
            : activity.DeliveryMode != TeamsInbound.ExpectReplies && activity.ServiceUrl is not null && hosts.Find(activity.ServiceUrl) is null ? "Without a bot registration the serviceUrl has to be http on this machine."
            : null;
        if (refusal is not null)
        {
            Log.Forbidden(log, refusal);
        }

        return refusal;
    }

    private Admission Refused(HttpContext context, string problem)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        Log.Unauthorized(log, context.Connection.RemoteIpAddress?.ToString() ?? "");
        return new(null, false, StatusCodes.Status401Unauthorized, problem);
    }

    private static partial class Log
    {
        [LoggerMessage(311, LogLevel.Warning, "A request of {Address} to /api/messages was refused: it has no valid token.")]
        public static partial void Unauthorized(ILogger logger, string address);

        [LoggerMessage(313, LogLevel.Warning, "An activity is accepted, but there is no token to answer it with.")]
        public static partial void NoToken(ILogger logger);

        [LoggerMessage(312, LogLevel.Warning, "An activity was refused although its token is valid: {Reason}")]
        public static partial void Forbidden(ILogger logger, string reason);
    }
}

/// <summary>Whether a sender is believed, and who it is.</summary>
/// <param name="Caller">Null for unsigned requests of this machine while developing.</param>
public sealed record Admission(Caller? Caller, bool IsAdmitted, int Status, string Problem)
{
    /// <summary>A request of this machine, while developing.</summary>
    public static Admission Unsigned { get; } = new(null, true, StatusCodes.Status200OK, "");

    public static Admission Of(Caller caller) => new(caller, true, StatusCodes.Status200OK, "");
}
