using System.Globalization;
using Bot.Host.Letters;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Look;
using Bot.Host.Pages.SignIn;

namespace Bot.Host.Pages.Research;

/// <summary>Dead letters in a browser: what could not be delivered, with what can be done about it. Works without scripts.</summary>
public static class LetterEndpoints
{
    private const string By = "browser";
    private const int MostDone = 20;

    /// <summary>Maps the page <see cref="LetterPaths.All"/> and its forms into the group of what only researchers may see.</summary>
    public static RouteGroupBuilder MapLetterPages(this RouteGroupBuilder research)
    {
        var pages = research.MapGroup("/letters");
        pages.MapGet("", (HttpContext http, DeadLetters letters) => ShowAsync(http, letters, null));
        Map("/replay", async (letters, form, cancellation) => await letters.ReplayAsync(form["letter"].ToString(), By, cancellation)
            ? new(false, "The letter was put back and is tried again now.")
            : new(true, "There is no such letter any more."));
        Map("/replay-all", async (letters, _, cancellation) => await letters.ReplayAllAsync(By, cancellation) is var replayed && replayed == 1
            ? new(false, "One letter was put back and is tried again now.")
            : new(false, string.Create(CultureInfo.InvariantCulture, $"{replayed} letters were put back and are tried again now.")));
        Map("/discard", async (letters, form, cancellation) => await letters.DiscardAsync(form["letter"].ToString(), By, cancellation)
            ? new(false, "The letter was thrown away.")
            : new(true, "There is no such letter any more."));
        return research;

        void Map(string path, Func<DeadLetters, IFormCollection, CancellationToken, Task<LetterNotice>> act) => pages.MapPost(
            path,
            async (HttpContext http, DeadLetters letters, FormGuard guard) =>
            {
                if (!http.Request.HasFormContentType)
                {
                    return ApiError.Of("BadArgument", "Send a form.").WithStatus(StatusCodes.Status415UnsupportedMediaType);
                }

                var form = await http.Request.ReadFormAsync(http.RequestAborted);
                return guard.Allows(http, form)
                    ? await ShowAsync(http, letters, await act(letters, form, http.RequestAborted))
                    : ApiError.Of("Forbidden", "This form was not sent from our own page, or its session is over: open the page anew.").WithStatus(StatusCodes.Status403Forbidden);
            });
    }

    private static async Task<IResult> ShowAsync(HttpContext http, DeadLetters letters, LetterNotice? notice)
    {
        var services = http.RequestServices;
        var view = new LetterView(
            await letters.ListAsync(http.RequestAborted),
            await services.GetRequiredService<AuditTrail>().NewestAsync(MostDone, http.RequestAborted),
            notice,
            services.GetRequiredService<FormGuard>().TokenFor(http));

        // Forms of a page that sends no referrer come with the origin "null", and could not be told from foreign ones.
        return new PageResult<LetterPage>(
            PageStrings.English,
            new() { ["View"] = view },
            nonce => PagePolicy.Document(nonce, []),
            notice is { IsError: true } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
        { Referrer = "same-origin" };
    }
}

/// <summary>What the page about dead letters shows.</summary>
/// <param name="Done">What was done last.</param>
/// <param name="Notice">The answer to a form; null when none was sent.</param>
public sealed record LetterView(IReadOnlyList<LetterLine> Letters, IReadOnlyList<AuditEntry> Done, LetterNotice? Notice, string FormToken);

/// <summary>The answer to a form.</summary>
public sealed record LetterNotice(bool IsError, string Text);
