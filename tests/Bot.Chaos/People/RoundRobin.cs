using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Chaos.People;

/// <summary>
/// What stands between people and instances: each request goes to the next one, and again to the one after it until somebody
/// says that it was taken, as channels and pages do. Nothing is known of which instance is well.
/// </summary>
internal sealed class RoundRobin(IReadOnlyList<Uri> instances) : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = s_timeout, AllowAutoRedirect = false, UseCookies = false }) { Timeout = s_timeout };
    private readonly ConcurrentDictionary<string, int> _answers = new();
    private int _next;
    private int _mostTries;

    /// <summary>How often which answer came: a status, or what went wrong instead.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>How often the unluckiest request had to be sent.</summary>
    public int MostTries => _mostTries;

    /// <summary>Sends a request until it is taken.</summary>
    /// <param name="make">Makes the request, for an instance and for the number of times that it was sent before.</param>
    /// <param name="patience">After this it is given up.</param>
    /// <exception cref="TimeoutException">Nobody took it.</exception>
    public async Task<JsonNode?> SendAsync(Func<Uri, int, HttpRequestMessage> make, TimeSpan patience, CancellationToken cancellation)
    {
        var (started, first) = (TimeProvider.System.GetTimestamp(), Interlocked.Increment(ref _next));
        for (var tries = 0; ; tries++)
        {
            using var request = make(At(first + tries), tries);
            var (taken, answer, body) = await TryAsync(request, cancellation);
            if (taken)
            {
                Note(tries + 1);
                return body;
            }

            if (TimeProvider.System.GetElapsedTime(started) > patience)
            {
                throw new TimeoutException($"Nobody took {request.Method} {request.RequestUri!.AbsolutePath}: {answer}");
            }

            // The first retry is at once: another instance may be well.
            var wait = TimeSpan.FromMilliseconds(tries == 0 ? 1 : 50 << Math.Min(tries, 5));
            await Task.Delay(wait < s_longestWait ? wait : s_longestWait, TimeProvider.System, cancellation);
        }
    }

    /// <summary>Sends a request once and does not care what becomes of it.</summary>
    public async Task SendOnceAsync(Func<Uri, int, HttpRequestMessage> make, CancellationToken cancellation)
    {
        using var request = make(At(Interlocked.Increment(ref _next)), 1);
        await TryAsync(request, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(bool Taken, string Answer, JsonNode? Body)> TryAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            return (response.IsSuccessStatusCode, Count(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)), body.StartsWith('{') || body.StartsWith('[') ? JsonNode.Parse(body) : null);
        }
        catch (HttpRequestException fault)
        {
            return (false, Count(fault.HttpRequestError.ToString()), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (false, Count("no answer"), null);
        }
    }

    /// <summary>A request that is sent again goes to another instance, whatever other requests do meanwhile.</summary>
    private Uri At(int number) => instances[(int)((uint)number % instances.Count)];

    private string Count(string answer)
    {
        _answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
        return answer;
    }

    private void Note(int tries)
    {
        for (var known = _mostTries; tries > known; known = _mostTries)
        {
            Interlocked.CompareExchange(ref _mostTries, tries, known);
        }
    }
}
