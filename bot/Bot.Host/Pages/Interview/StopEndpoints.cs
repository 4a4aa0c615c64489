using Bot.Host.Library;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Look;
using Bot.Host.People;
using Bot.Interviews.People;

namespace Bot.Host.Pages.Interview;

/// <summary>
/// Where people end all writing to them: the link in every mail. Opening it changes nothing, since mail programs open links by
/// themselves; the button does, and so does the one click of mail programs (RFC 8058), which post to the same address. The
/// token in it is the proof, so the origin of the request does not matter.
/// </summary>
public static class StopEndpoints
{
    private const string Route = "/i/{link:maxlength(128)}/stop";

    public static RouteGroupBuilder MapStopPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(Route);
        pages.MapGet("", (string link, HttpRequest request, PersonalLinks links, Participations participations, StudyLibrary library, CancellationToken cancellation) =>
            AnswerAsync(link, request, links, library, (found, token) => participations.IsReachableAsync(found, token), isDone: false, cancellation));
        pages.MapPost("", (string link, HttpRequest request, PersonalLinks links, Participations participations, StudyLibrary library, CancellationToken cancellation) =>
            AnswerAsync(link, request, links, library, (found, token) => participations.OptOutAsync(found, token), isDone: true, cancellation));
        return pages;
    }

    private static async Task<IResult> AnswerAsync(
        string token, HttpRequest request, PersonalLinks links, StudyLibrary library, Func<PersonalLink, CancellationToken, ValueTask<bool>> act, bool isDone, CancellationToken cancellation)
    {
        if (await links.FindAsync(token, cancellation) is not { } link || library.Find(link.Study)?.Study is not { } study || !await act(link, cancellation))
        {
            return new PageResult<DoorPage>(
                PageStrings.In(RequestLanguage.Choose(request, ErrorPages.Languages)),
                new() { ["Reason"] = "unknown" },
                nonce => PagePolicy.Document(nonce, []),
                StatusCodes.Status404NotFound);
        }

        var view = new StudyView(study, token, link.Language ?? RequestLanguage.Choose(request, study.Languages));
        return new PageResult<StopPage>(PageStrings.In(view.Language), new() { ["View"] = view, ["IsDone"] = isDone }, nonce => PagePolicy.Document(nonce, view.PictureOrigins));
    }
}
