using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Benchmarks.Product;

/// <summary>The first interview after a start, in web chat, as in production: nothing of it has run before.</summary>
internal sealed class FirstVisit(Uri address) : IDisposable
{
    /// <summary>The secret of Direct Line that the server has to be started with.</summary>
    public const string Secret = "a-secret-for-benchmarks";

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(1);
    private readonly HttpClient _http = new() { BaseAddress = address };
    private string _watermark = "";

    /// <summary>Holds it; how long its slowest turn took, from the message to the reply.</summary>
    public async Task<TimeSpan> HoldAsync(int turns, CancellationToken cancellation)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        var token = await PostAsync("/v3/directline/tokens/generate", new { user = new { id = "dl_first" } }, cancellation);
        var conversation = token.GetProperty("conversationId").GetString();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var slowest = TimeSpan.Zero;
        for (var turn = 0; turn < turns; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = turn == 0
                ? await PostAsync("/v3/directline/conversations", new { }, cancellation)
                : await PostAsync($"/v3/directline/conversations/{conversation}/activities", new { type = "message", text = $"my answer {turn}" }, cancellation);
            while (!await HearsAsync(conversation!, cancellation))
            {
                await Task.Delay(s_look, TimeProvider.System, cancellation);
            }

            var took = Stopwatch.GetElapsedTime(started);
            slowest = took > slowest ? took : slowest;
        }

        return slowest;
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> HearsAsync(string conversation, CancellationToken cancellation)
    {
        var page = await _http.GetFromJsonAsync<JsonElement>(new Uri($"/v3/directline/conversations/{conversation}/activities?watermark={_watermark}", UriKind.Relative), cancellation);
        var hears = page.GetProperty("activities").EnumerateArray().Any(activity =>
            activity.GetProperty("type").ValueEquals("message") && !activity.GetProperty("from").GetProperty("id").GetString()!.StartsWith("dl_", StringComparison.Ordinal));
        _watermark = page.GetProperty("watermark").ToString();
        return hears;
    }

    private async Task<JsonElement> PostAsync<T>(string path, T body, CancellationToken cancellation)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, cancellation);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }
}
