using System.Text;
using Bot.Host.Pages.Interview;
using Bot.Host.Pages.Look;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Pages.Research;

/// <summary>
/// What researchers read: the inbox, transcripts and their downloads, all rendered on the server and without scripts. Who may
/// read is decided by the host, on the group that this returns.
/// </summary>
public static class ResearchEndpoints
{
    /// <summary>Maps everything under <see cref="ResearchPaths.Inbox"/>; data come from <see cref="IArchive"/> and <see cref="IStudyDirectory"/>.</summary>
    public static RouteGroupBuilder MapResearchPages(this IEndpointRouteBuilder endpoints)
    {
        var research = endpoints.MapGroup(ResearchPaths.Inbox);
        research.MapGet("", ShowInboxAsync);
        research.MapGet("/interviews/{id}", ShowInterviewAsync);
        research.MapGet("/interviews/{id}.md", DownloadMarkdownAsync);
        research.MapGet("/interviews/{id}.json", DownloadJsonAsync);
        research.MapGroup("/api").MapResearchApi();
        return research;
    }

    private static async Task<IResult> ShowInboxAsync(HttpRequest request, IArchive archive, IStudyDirectory studies, CancellationToken cancellation)
    {
        var filter = InboxFilter.Read(request.Query);
        var from = InboxCursor.Parse(request.Query["from"]);
        var part = await new InboxReader(archive).ReadAsync(filter, from, cancellation);
        var all = await studies.ListAsync(cancellation);
        return Page<InboxPage>(new()
        {
            ["Filter"] = filter,
            ["Part"] = part,
            ["Studies"] = all,
            ["IsContinued"] = from is not null,
            ["Site"] = $"{request.Scheme}://{request.Host}{request.PathBase}",
        });
    }

    private static async Task<IResult> ShowInterviewAsync(string id, IArchive archive, IStudyDirectory studies, CancellationToken cancellation) =>
        await archive.FindAsync(id, cancellation) is { } transcript
            ? Page<TranscriptPage>(new() { ["Transcript"] = transcript, ["Segment"] = await SegmentNameAsync(transcript, studies, cancellation) })
            : Results.NotFound();

    private static async Task<IResult> DownloadMarkdownAsync(string id, HttpContext http, IArchive archive, CancellationToken cancellation) =>
        await archive.FindAsync(id, cancellation) is { } transcript
            ? Download(http, Encoding.UTF8.GetBytes(TranscriptMarkdown.Render(transcript)), "text/markdown; charset=utf-8", FileName(transcript, "md"))
            : Results.NotFound();

    private static async Task<IResult> DownloadJsonAsync(string id, HttpContext http, IArchive archive, CancellationToken cancellation) =>
        await archive.FindAsync(id, cancellation) is { } transcript
            ? Download(http, TranscriptJson.ToFile(transcript), "application/json", FileName(transcript, "json"))
            : Results.NotFound();

    private static IResult Download(HttpContext http, byte[] content, string type, string name)
    {
        PagePolicy.Apply(http.Response.Headers, "default-src 'none'; sandbox");
        return Results.File(content, type, name);
    }

    /// <summary>Letters, digits and dashes, whatever an id may hold.</summary>
    private static string FileName(Transcript transcript, string extension) =>
        $"{string.Concat($"interview-{transcript.Study}-{transcript.Id}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.{extension}";

    private static async ValueTask<string?> SegmentNameAsync(Transcript transcript, IStudyDirectory studies, CancellationToken cancellation)
    {
        var study = (await studies.ListAsync(cancellation)).FirstOrDefault(s => s.Id == transcript.Study);
        return study?.FindSegment(transcript.Segment)?.Name.In(PageStrings.English.Language, study.Languages[0]) ?? transcript.Segment;
    }

    private static PageResult<TPage> Page<TPage>(Dictionary<string, object?> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(PageStrings.English, parameters, nonce => PagePolicy.Document(nonce, []));
}
