using Bot.Host.Access;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Research;

namespace Bot.Host.Pages.SignIn;

/// <summary>Lets researchers in: with the API key, with a session that a sign-in or a one-time link began, or while developing on this machine.</summary>
public sealed class ResearchAccess(ResearchSettings settings, ResearchSession session, LocalDevelopment development)
{
    /// <summary>Whether a request may read results.</summary>
    public bool Allows(HttpContext context) =>
        development.Allows(context)
        || Secrets.Match(settings.ApiKey, Secrets.Bearer(context.Request))
        || (session.IsOn(context) && LocalDevelopment.IsOwnOrigin(context.Request));

    /// <summary>The filter before everything under <c>/research</c>.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (context.RequestServices.GetRequiredService<ResearchAccess>().Allows(context))
        {
            context.Response.Headers.CacheControl = "no-store";
            return await next(invocation);
        }

        if (!context.Request.Path.StartsWithSegments(ResearchPaths.Api))
        {
            return Results.Redirect(SignInEndpoints.Path);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiError.Of("Unauthorized", "Send Authorization: Bearer with the key of this installation (Research__ApiKey).").WithStatus(StatusCodes.Status401Unauthorized);
    }
}
