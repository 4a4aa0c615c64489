using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Bot.Host.Channels.WebChat;

/// <summary>
/// Any site may talk to Direct Line from a browser, because only a token opens anything; no cookies are involved. Which
/// sites may use a token stands in the token.
/// </summary>
public static class DirectLineCors
{
    public const string Policy = "direct-line";

    public static void Add(CorsOptions options) => options.AddPolicy(Policy, policy => policy
        .AllowAnyOrigin()
        .WithMethods("GET", "POST")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(1)));
}
