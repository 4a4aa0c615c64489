using Bot.Host.Access;
using Bot.Host.Pages.Look;
using Bot.Host.Pages.Research;

namespace Bot.Host.Pages.SignIn;

/// <summary>How a researcher's browser gets a session: with the key, or once by a link from the start log.</summary>
public static class SignInEndpoints
{
    /// <summary>The page.</summary>
    public const string Path = "/research/sign-in";

    private const string KeyField = "key";
    private const int LongestKey = 512;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Path).RequireRateLimiting(RateLimits.SignIn);
        pages.MapGet("", (ResearchSettings settings) => Page(settings, wrong: false));
        pages.MapPost("", SignInAsync).DisableAntiforgery();
        pages.MapGet("/{code}", TakeLinkAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, ResearchSettings settings, ResearchSession session, CancellationToken cancellation)
    {
        // The key itself proves that the person means it: a foreign page that posts here does not know it. The origin proves
        // nothing more, and a page that sends no referrer, as ours does, sends "null" for it.
        if (!context.Request.HasFormContentType)
        {
            return Page(settings, wrong: true);
        }

        var form = await context.Request.ReadFormAsync(cancellation);
        var key = form[KeyField].ToString();
        if (key.Length > LongestKey || !Secrets.Match(settings.ApiKey, key))
        {
            return Page(settings, wrong: true);
        }

        session.Begin(context);
        return Results.Redirect(ResearchPaths.Inbox);
    }

    private static async Task<IResult> TakeLinkAsync(HttpContext context, string code, ResearchSettings settings, OneTimeLinks links, ResearchSession session, CancellationToken cancellation)
    {
        if (!await links.TakeAsync(code, cancellation))
        {
            return Page(settings, wrong: true);
        }

        session.Begin(context);
        return Results.Redirect(ResearchPaths.Inbox);
    }

    private static PageResult<SignInPage> Page(ResearchSettings settings, bool wrong) => new(
        PageStrings.English,
        new() { ["HasKey"] = settings.ApiKey is not null, ["Wrong"] = wrong },
        nonce => PagePolicy.Document(nonce, []),
        wrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);
}
