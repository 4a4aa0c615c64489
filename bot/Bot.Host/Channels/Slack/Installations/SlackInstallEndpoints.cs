using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Host.Pages;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Look;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// How a workspace installs the app: OAuth 2.0 as Slack has it (v2). <c>/slack/install</c> leads to Slack, which sends the
/// browser back to <c>/slack/oauth_redirect</c>.
/// </summary>
internal static class SlackInstallEndpoints
{
    /// <summary>Where all addresses of the channel lie.</summary>
    public const string Folder = "/slack";

    private const string Return = "/slack/oauth_redirect";
    private const int LongestCode = 512;

    public static void MapSlackInstall(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Folder + "/install", BeginAsync).RequireRateLimiting(RateLimits.SignIn);
        routes.MapGet(Return, EndAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, SlackSettings settings, SlackStates states, CancellationToken cancellation)
    {
        if (settings.Client is not { } client)
        {
            return Page(context, "slack-off", StatusCodes.Status404NotFound);
        }

        return Results.Redirect(QueryHelpers.AddQueryString(AuthorizeAddress(settings).ToString(), new Dictionary<string, string?>
        {
            ["client_id"] = client.Id,
            ["scope"] = SlackScopes.Joined,
            ["redirect_uri"] = ReturnAddress(context, settings),
            ["state"] = await states.BeginAsync(context, cancellation),
        }));
    }

    private static async Task<IResult> EndAsync(
        HttpContext context, string? code, string? state, string? error, SlackSettings settings, SlackStates states, SlackApi api, SlackInstallations installations, TimeProvider time, CancellationToken cancellation)
    {
        if (settings.Client is not { } client)
        {
            return Page(context, "slack-off", StatusCodes.Status404NotFound);
        }

        if (!await states.TakeAsync(context, state ?? "", cancellation))
        {
            return Page(context, "slack-stale", StatusCodes.Status400BadRequest);
        }

        if (error is not null)
        {
            return Page(context, "slack-denied", StatusCodes.Status403Forbidden);
        }

        if (code is not { Length: > 0 and <= LongestCode })
        {
            return Page(context, "slack-failed", StatusCodes.Status400BadRequest);
        }

        var answer = await api.CallAsync(SlackMethod.Access, client, ObjectValue.Empty.With("code", code).With("redirect_uri", ReturnAddress(context, settings)), cancellation);
        if (!answer.IsOk || SlackInstallation.Of(answer, time.GetUtcNow()) is not { } installation)
        {
            return Page(context, "slack-failed", answer.Fault is SlackFault.Refused ? StatusCodes.Status400BadRequest : StatusCodes.Status502BadGateway);
        }

        await installations.SaveAsync(installation, cancellation);
        return Page(context, "slack-installed", StatusCodes.Status200OK);
    }

    /// <summary>Beside the Web API: <c>https://slack.com/oauth/v2/authorize</c>.</summary>
    private static Uri AuthorizeAddress(SlackSettings settings) => new(settings.ApiUrl, "../oauth/v2/authorize");

    private static string ReturnAddress(HttpContext context, SlackSettings settings) =>
        new Uri(settings.PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}"), Return).ToString();

    private static PageResult<ErrorPage> Page(HttpContext context, string key, int status) => new(
        PageStrings.In(RequestLanguage.Choose(context.Request, ErrorPages.Languages)),
        new() { ["Key"] = key, ["Id"] = null },
        nonce => PagePolicy.Document(nonce, []),
        status);
}
