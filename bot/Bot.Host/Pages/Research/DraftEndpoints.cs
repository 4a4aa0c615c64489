using Bot.Host.Drafts;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Look;
using Bot.Host.Pages.SignIn;
using Bot.Interviews.Drafting;
using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Research;

/// <summary>Studies from one sentence, in a browser: the same words as in a chat. Works without scripts.</summary>
public static class DraftEndpoints
{
    private const string By = "browser";

    /// <summary>Maps the pages below <see cref="DraftPaths.All"/> into the group of what only researchers may see.</summary>
    public static RouteGroupBuilder MapDraftPages(this RouteGroupBuilder research)
    {
        var pages = research.MapGroup("/drafts");
        pages.MapGet("", (HttpContext http, StudyDrafts drafts, FormGuard guard) => ShowAsync(http, drafts, guard, null, null));
        pages.MapGet("/{number:int}", async (int number, HttpContext http, StudyDrafts drafts, FormGuard guard) => await FindAsync(drafts, number, http) is { } draft
            ? await ShowAsync(http, drafts, guard, draft, null)
            : Results.NotFound());
        pages.MapPost("", (HttpContext http, StudyDrafts drafts, FormGuard guard) => ActAsync(http, drafts, guard, null));
        pages.MapPost("/{number:int}", async (int number, HttpContext http, StudyDrafts drafts, FormGuard guard) => await FindAsync(drafts, number, http) is { } draft
            ? await ActAsync(http, drafts, guard, draft)
            : Results.NotFound());
        return research;
    }

    private static Task<Draft?> FindAsync(StudyDrafts drafts, int number, HttpContext http) => drafts.FindAsync($"#{number}", By, http.RequestAborted);

    private static async Task<IResult> ActAsync(HttpContext http, StudyDrafts drafts, FormGuard guard, Draft? draft)
    {
        if (!http.Request.HasFormContentType)
        {
            return ApiError.Of("BadArgument", "Send a form.").WithStatus(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!guard.Allows(http, form))
        {
            return ApiError.Of("Forbidden", "This form was not sent from our own page, or its session is over: open the page anew.").WithStatus(StatusCodes.Status403Forbidden);
        }

        var words = form["words"].ToString();
        var answer = draft is null ? await drafts.BeginAsync(words, By, http.RequestAborted) : await drafts.SayAsync(draft, words, By, http.RequestAborted);
        return await ShowAsync(http, drafts, guard, answer.Draft ?? draft, answer);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, StudyDrafts drafts, FormGuard guard, Draft? draft, DraftAnswer? answer)
    {
        var all = await drafts.ListAsync(http.RequestAborted);
        var plan = draft is null ? null : StudyDrafts.StudyOf(draft);
        var view = new DraftView(all, draft, answer, guard.TokenFor(http))
        {
            Plan = plan,
            Findings = plan is null ? "" : drafts.FindingsOf(plan),
            Asked = draft is null ? null : StudyDrafts.AskedOf(draft),
        };

        // Forms of a page that sends no referrer come with the origin "null", and could not be told from foreign ones.
        return new PageResult<DraftPage>(
            PageStrings.English,
            new() { ["View"] = view },
            nonce => PagePolicy.Document(nonce, []),
            answer is { Done: false } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
        { Referrer = "same-origin" };
    }
}

/// <summary>What the page about drafts shows.</summary>
/// <param name="Draft">The draft that is open; null for none.</param>
/// <param name="Answer">The answer to a form; null when none was sent.</param>
public sealed record DraftView(IReadOnlyList<Draft> All, Draft? Draft, DraftAnswer? Answer, string FormToken)
{
    /// <summary>The plan of the draft; null when there is none.</summary>
    public Study? Plan { get; init; }

    /// <summary>What the wording of its questions leaves to be desired, a line for each.</summary>
    public string Findings { get; init; } = "";

    /// <summary>What the draft asks for next; null when it asks nothing.</summary>
    public string? Asked { get; init; }
}
