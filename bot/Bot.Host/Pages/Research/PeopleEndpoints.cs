using System.Globalization;
using Bot.Host.Library;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.SignIn;
using Bot.Host.People;
using Bot.Interviews.Bundles;
using Bot.Interviews.People;

namespace Bot.Host.Pages.Research;

/// <summary>The people of each study: roster, personal links, invitations. Everything works without scripts; one copies addresses.</summary>
public static class PeopleEndpoints
{
    private const int MostLinks = 200;
    private const int MostDays = 366;

    /// <summary>Maps the pages below <see cref="PeoplePaths.All"/> into the group of what only researchers may see.</summary>
    public static RouteGroupBuilder MapPeoplePages(this RouteGroupBuilder research)
    {
        var people = research.MapGroup("/people");
        people.MapGet("", (StudyLibrary library) => library.All is [var first, ..] ? Results.Redirect(PeoplePaths.Study(first.Study.Id)) : Results.NotFound());
        people.MapGet("/{study}", async (string study, HttpContext http, PeoplePages pages) =>
            await pages.ShowAsync(http, study, notice: null) ?? Results.NotFound());
        Map("import", ImportAsync);
        Map("invite", InviteAsync);
        Map("links", CreateLinksAsync);
        Map("links/revoke", RevokeLinkAsync);
        Map("invitations/revoke", RevokeInvitationAsync);
        return research;

        void Map(string action, Func<HttpContext, StudyBundle, IFormCollection, Task<PeopleNotice>> act) => people.MapPost(
            $"/{{study}}/{action}",
            async (string study, HttpContext http, PeoplePages pages, StudyLibrary library, FormGuard guard) =>
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

                return library.Find(study) is { } bundle
                    ? await pages.ShowAsync(http, study, await act(http, bundle, form)) ?? Results.NotFound()
                    : Results.NotFound();
            });
    }

    private static async Task<PeopleNotice> ImportAsync(HttpContext http, StudyBundle bundle, IFormCollection form)
    {
        if (form.Files["roster"] is not { Length: > 0 } file)
        {
            return new(true, "Choose a file first.");
        }

        if (file.Length > RosterReader.MostBytes)
        {
            return new(true, $"The file is larger than {RosterReader.MostBytes / (1024 * 1024)} MiB. Split it: people are found again by their address.");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, http.RequestAborted);
        var roster = RosterReader.Read(content.ToArray(), bundle.Study);
        if (!roster.IsValid)
        {
            return new(true, $"Nothing was imported: {Count(roster.Errors.Count, "error", "errors")} in the file.") { RosterErrors = [.. roster.Errors] };
        }

        var changes = await http.RequestServices.GetRequiredService<Rosters>().ImportAsync(bundle.Study.Id, roster.Entries, http.RequestAborted);
        return new(false, string.Create(CultureInfo.InvariantCulture, $"{Count(roster.Entries.Count, "person", "people")} in the file: {changes.Added} added, {changes.Changed} changed, {changes.Unchanged} as they were."));
    }

    private static async Task<PeopleNotice> InviteAsync(HttpContext http, StudyBundle bundle, IFormCollection form)
    {
        var rounds = http.RequestServices.GetRequiredService<InvitationRound>();
        var segment = Text(form, "segment");
        if (segment is not null && bundle.Study.FindSegment(segment) is null)
        {
            return new(true, "There is no such segment.");
        }

        var round = await rounds.PlanAsync(bundle, segment, http.RequestAborted);
        if (round.Obstacles is [var obstacle, ..])
        {
            return new(true, obstacle);
        }

        var invited = await rounds.InviteAsync(bundle, round, http.RequestAborted);
        return new(false, $"{(round with { ToInvite = invited }).Summary("invited")}{(invited.Count > 0 ? " Nobody is written to at night where they are." : "")}");
    }

    private static async Task<PeopleNotice> CreateLinksAsync(HttpContext http, StudyBundle bundle, IFormCollection form)
    {
        var (segment, language) = (Text(form, "segment"), Text(form, "language"));
        if (!int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostLinks
            || !int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MostDays)
        {
            return new(true, $"Links: 1 to {MostLinks} at once, open for 1 to {MostDays} days.");
        }

        if ((segment is not null && bundle.Study.FindSegment(segment) is null) || (language is not null && !bundle.Study.Languages.Contains(language)))
        {
            return new(true, "There is no such segment or language.");
        }

        var links = http.RequestServices.GetRequiredService<PersonalLinks>();
        var address = http.RequestServices.GetRequiredService<PublicAddress>();
        var made = new List<string>();
        for (var i = 0; i < count; i++)
        {
            made.Add(address.Interview((await links.CreateAsync(new(bundle.Study.Id, TimeSpan.FromDays(days), segment, language), http.RequestAborted)).Token).AbsoluteUri);
        }

        return new(false, $"{Count(count, "link is", "links are")} made. Copy {(count == 1 ? "it" : "them")} now: only a hash is kept, so {(count == 1 ? "it is" : "they are")} not shown again.") { Addresses = [.. made] };
    }

    private static async Task<PeopleNotice> RevokeLinkAsync(HttpContext http, StudyBundle bundle, IFormCollection form)
    {
        var links = http.RequestServices.GetRequiredService<PersonalLinks>();
        if (await links.FindByIdAsync(form["id"].ToString(), http.RequestAborted) is not { } link || link.Study != bundle.Study.Id)
        {
            return new(true, "There is no such link.");
        }

        await links.RevokeAsync(link.Id, http.RequestAborted);
        return new(false, "The link is revoked: it opens nothing any more.");
    }

    private static async Task<PeopleNotice> RevokeInvitationAsync(HttpContext http, StudyBundle bundle, IFormCollection form) =>
        await http.RequestServices.GetRequiredService<Invitations>().RevokeAsync(bundle.Study.Id, form["id"].ToString(), http.RequestAborted) is null
            ? new(true, "There is no such invitation.")
            : new(false, "The invitation is taken back: its link opens nothing any more, and no reminder is sent.");

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
