using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Reads results over the API.</summary>
public static class Researcher
{
    /// <summary>All interviews, newest first.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ListAsync(RunningCandor candor, string query = "") =>
        [.. (await GetAsync(candor, $"/research/api/interviews{query}")).AsArray().Select(i => i!.AsObject())];

    /// <summary>One transcript.</summary>
    public static async Task<JsonObject> TranscriptAsync(RunningCandor candor, string id) => (await GetAsync(candor, $"/research/api/interviews/{id}")).AsObject();

    /// <summary>The only interview's transcript, once it has this status and its summary.</summary>
    public static Task<JsonObject> OnlyAsync(RunningCandor candor, string status) => Until.SomeAsync(
        async () => await ListAsync(candor) is [var only] && await TranscriptAsync(candor, (string)only["id"]!) is var transcript
            && (string?)transcript["status"] == status && transcript["summary"] is not null ? transcript : null,
        () => $"There is no single interview that is {status}.");

    /// <summary>The finished interview that fits, once it has its summary.</summary>
    public static Task<JsonObject> FinishedAsync(RunningCandor candor, Func<JsonObject, bool> fits) => Until.SomeAsync(
        async () =>
        {
            foreach (var interview in await ListAsync(candor))
            {
                var transcript = await TranscriptAsync(candor, (string)interview["id"]!);
                if (transcript["summary"] is not null && fits(transcript))
                {
                    return transcript;
                }
            }

            return null;
        },
        () => "There is no finished interview that fits.");

    private static async Task<JsonNode> GetAsync(RunningCandor candor, string path) =>
        (await candor.Http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;
}
