using System.Globalization;
using Bot.Host.Pages.Errors;
using Bot.Interviews.Transcripts;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Pages.Research;

/// <summary>Interviews for programs, in the shape of <c>candor.transcript/1</c>.</summary>
public static class ResearchApi
{
    /// <summary>The most interviews of one answer, and what is answered when nothing is asked for.</summary>
    public const int MostInterviews = 1000;

    /// <summary>
    /// Maps <c>interviews?study=&amp;before=&amp;limit=</c>, newest first and with a <c>Link</c> to the next part while there is
    /// one, and <c>interviews/{id}</c>.
    /// </summary>
    public static RouteGroupBuilder MapResearchApi(this RouteGroupBuilder api)
    {
        api.MapGet("/interviews", ListAsync);
        api.MapGet("/interviews/{id}", FindAsync);
        return api;
    }

    private static async Task<IResult> ListAsync(
        string? study, string? before, string? limit, HttpResponse response, IArchive archive, CancellationToken cancellation)
    {
        DateTimeOffset? until = null;
        if (!string.IsNullOrEmpty(before))
        {
            if (!DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return Refused($"before: \"{before}\" is not a time; write one as 2026-11-22T14:05:00Z.");
            }

            until = time;
        }

        var most = MostInterviews;
        if (!string.IsNullOrEmpty(limit)
            && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > MostInterviews))
        {
            return Refused($"limit: \"{limit}\" is not a whole number from 1 to {MostInterviews}.");
        }

        var found = await archive.ListAsync(string.IsNullOrEmpty(study) ? null : study, until, most, cancellation);
        response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        if (found.Count == most)
        {
            response.Headers.Link = $"<{Next(study, found[^1].StartedAt, most)}>; rel=\"next\"";
        }

        return Results.Json(found, TranscriptJson.Summaries);
    }

    private static async Task<IResult> FindAsync(string id, HttpResponse response, IArchive archive, CancellationToken cancellation)
    {
        response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        return await archive.FindAsync(id, cancellation) is { } transcript
            ? Results.Json(transcript, TranscriptJson.Transcript)
            : ApiError.Of("NotFound", "There is no interview with this id, or it was deleted.").WithStatus(StatusCodes.Status404NotFound);
    }

    private static string Next(string? study, DateTimeOffset before, int limit)
    {
        var query = QueryString.Create("before", before.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))
            .Add("limit", limit.ToString(CultureInfo.InvariantCulture));
        return $"{ResearchPaths.Api}/interviews{(string.IsNullOrEmpty(study) ? query : query.Add("study", study))}";
    }

    private static IResult Refused(string message) => ApiError.Of("BadArgument", message).WithStatus(StatusCodes.Status400BadRequest);
}
