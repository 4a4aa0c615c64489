using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Look;

namespace Bot.Host.Pages.Interview;

/// <summary>The hosted interview: the page and its pictures. Who begins and continues interviews is behind the session call.</summary>
public static class InterviewEndpoints
{
    private const string PicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private const int PictureCacheSeconds = 3600;

    /// <summary>Maps <see cref="InterviewPaths.PageRoute"/> and the pictures below it; data come from <see cref="IStudyDirectory"/>.</summary>
    public static RouteGroupBuilder MapInterviewPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(InterviewPaths.PageRoute);
        pages.MapGet("", ShowAsync);
        pages.MapGet("/logo", (string study, HttpContext http, IStudyDirectory studies) => PictureAsync(study, StudyPictureKind.Logo, http, studies));
        pages.MapGet("/photo", (string study, HttpContext http, IStudyDirectory studies) => PictureAsync(study, StudyPictureKind.Photo, http, studies));
        return pages;
    }

    private static async Task<IResult> ShowAsync(string study, HttpRequest request, IStudyDirectory studies, CancellationToken cancellation)
    {
        if (await studies.FindAsync(study, cancellation) is not { } door)
        {
            return Closed(PageStrings.In(RequestLanguage.Choose(request, ErrorPages.Languages)), "unknown", StatusCodes.Status404NotFound, null);
        }

        var view = new StudyView(door.Study, study, request.Query.ContainsKey(RequestLanguage.Parameter) || door.Language is null ? RequestLanguage.Choose(request, door.Study.Languages) : door.Language);
        var strings = PageStrings.In(view.Language);
        return door.State switch
        {
            DoorState.Open => new PageResult<InterviewPage>(
                strings,
                new() { ["View"] = view, ["LanguageChosen"] = request.Query.ContainsKey(RequestLanguage.Parameter) },
                nonce => PagePolicy.Chat(nonce, view.PictureOrigins)),
            DoorState.Closed => Closed(strings, "closed", StatusCodes.Status410Gone, view),
            DoorState.InvitationOnly => Closed(strings, "invitation", StatusCodes.Status403Forbidden, view),
            DoorState.Expired => Closed(strings, "expired", StatusCodes.Status410Gone, view),
            DoorState.Used => Closed(strings, "used", StatusCodes.Status410Gone, view),
            _ => throw new InvalidOperationException($"A study's door is {door.State}, for which there is no page."),
        };
    }

    private static PageResult<DoorPage> Closed(PageStrings strings, string reason, int status, StudyView? view) =>
        new(strings, new() { ["Reason"] = reason, ["View"] = view }, nonce => PagePolicy.Document(nonce, view?.PictureOrigins ?? []), status);

    private static async Task<IResult> PictureAsync(string study, StudyPictureKind kind, HttpContext http, IStudyDirectory studies)
    {
        var picture = await studies.FindPictureAsync(study, kind, http.RequestAborted);
        if (picture is null || !picture.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            return Results.NotFound();
        }

        // An SVG opened by itself is a document: it may not run anything here.
        PagePolicy.Apply(http.Response.Headers, PicturePolicy);
        http.Response.Headers.CacheControl = $"public, max-age={PictureCacheSeconds}";
        return Results.Bytes(picture.Content, picture.ContentType);
    }
}
