using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Bot.Host.Access;

/// <summary>How often one address may do what costs something: begin conversations, or try keys.</summary>
public static class RateLimits
{
    /// <summary>Beginning or resuming conversations.</summary>
    public const string Sessions = "sessions";

    /// <summary>Trying to sign in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Opening pages of interviews: more than a whole office needs, and far too little to guess a personal link.</summary>
    public const string Pages = "pages";

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    public static void Add(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "10";
            return default;
        };
        options.AddPolicy(Sessions, context => PerAddress(context, perMinute: 120));
        options.AddPolicy(Pages, context => PerAddress(context, perMinute: 600));
        options.AddPolicy(SignIn, context => PerAddress(context, perMinute: 20));
    }

    /// <summary>A developer's own machine is not limited: tools there open many conversations at once.</summary>
    private static RateLimitPartition<string> PerAddress(HttpContext context, int perMinute)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return context.RequestServices.GetRequiredService<LocalDevelopment>().Allows(context)
            ? RateLimitPartition.GetNoLimiter(from)
            : RateLimitPartition.GetSlidingWindowLimiter(from, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = s_window,
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            });
    }
}
