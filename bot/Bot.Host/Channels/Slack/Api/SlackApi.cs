using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Calls Slack's Web API. Nothing that goes wrong outside is an exception: an answer says whether Slack did it, will never do
/// it, may do it later, or may have done it. No call is repeated here; whoever has something durable to send repeats it.
/// </summary>
public sealed class SlackApi(HttpClient http, SlackSettings settings, SlackPacing pacing, TimeProvider time)
{
    private const int MaxAnswerBytes = 4 * 1024 * 1024;

    /// <summary>How long a call may wait for its turn before it is put off.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>How long one call may take.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_leastRest = TimeSpan.FromSeconds(1);

    private static readonly MediaTypeHeaderValue s_json = new("application/json") { CharSet = "utf-8" };

    /// <summary>A client that follows nobody, with its connections renewed now and then.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MaxAnswerBytes,
    };

    /// <summary>Calls a method.</summary>
    /// <param name="token">Of the workspace, or of the app; null for methods with none.</param>
    public Task<SlackAnswer> CallAsync(SlackMethod method, string? token, ObjectValue arguments, CancellationToken cancellation) =>
        PacedAsync(method, token, arguments, () => Request(method, arguments, token is null ? null : new("Bearer", token)), cancellation);

    /// <summary>Calls a method in the name of the app itself.</summary>
    public Task<SlackAnswer> CallAsync(SlackMethod method, SlackClientSecret client, ObjectValue arguments, CancellationToken cancellation) =>
        PacedAsync(method, client.Id, arguments, () => Request(method, arguments, new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}")))), cancellation);

    /// <summary>Sends the bytes of a file to where Slack wants them.</summary>
    /// <param name="address">What <c>files.getUploadURLExternal</c> gave.</param>
    public async Task<SlackAnswer> UploadAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (!Trusts(address))
        {
            return SlackAnswer.Refused("invalid_upload_url", "Slack named an address for the file that is not Slack's.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(content) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        return await SendAsync("upload", request, readsBody: false, cancellation);
    }

    /// <summary>Answers a slash command or a click at the address that came with it.</summary>
    public async Task<SlackAnswer> RespondAsync(Uri address, ObjectValue message, CancellationToken cancellation)
    {
        if (!Trusts(address))
        {
            return SlackAnswer.Refused("invalid_response_url", "The address for answers is not Slack's.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent(message) };
        return await SendAsync("response_url", request, readsBody: false, cancellation);
    }

    /// <summary>Whether an address that came in a message belongs to Slack, or to the stand-in that <c>Slack__ApiUrl</c> names.</summary>
    private bool Trusts(Uri address) =>
        (settings.ApiUrl == SlackSettings.DefaultApiUrl
            ? address is { Scheme: "https", UserInfo: "", IsDefaultPort: true } && (address.Host == "slack.com" || address.Host.EndsWith(".slack.com", StringComparison.Ordinal))
            : address.GetLeftPart(UriPartial.Authority) == settings.ApiUrl.GetLeftPart(UriPartial.Authority));

    private async Task<SlackAnswer> PacedAsync(SlackMethod method, string? owner, ObjectValue arguments, Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        var line = $"{method.Name}|{owner?.GetHashCode(StringComparison.Ordinal)}|{(method.PacedBy is { } name ? arguments[name] : Value.Null)}";
        for (var started = time.GetTimestamp(); pacing.Take(line, method.Pace) is { Ticks: > 0 } wait;)
        {
            if (time.GetElapsedTime(started) + wait > s_patience)
            {
                return SlackAnswer.Later("paced", $"{method.Name} waits its turn: Slack limits how often it may be called.", wait);
            }

            await Task.Delay(wait, time, cancellation);
        }

        using var message = request();
        var answer = await SendAsync(method.Name, message, readsBody: true, cancellation);
        if (answer is { Fault: SlackFault.Later, Wait: { } rest })
        {
            pacing.Rest(line, rest);
        }

        return answer;
    }

    private HttpRequestMessage Request(SlackMethod method, ObjectValue arguments, AuthenticationHeaderValue? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.ApiUrl, method.Name))
        {
            Content = method.AsForm ? Form(arguments) : JsonContent(arguments),
        };
        request.Headers.Authorization = authorization;
        return request;
    }

    private static FormUrlEncodedContent Form(ObjectValue arguments) =>
        new(arguments.Select(pair => KeyValuePair.Create(pair.Key, pair.Value switch
        {
            TextValue text => text.Text,
            BooleanValue truth => truth.Truth ? "true" : "false",
            _ => Json.Write(pair.Value),
        })));

    private static ByteArrayContent JsonContent(ObjectValue body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Json.Write(body)));
        content.Headers.ContentType = s_json;
        return content;
    }

    private async Task<SlackAnswer> SendAsync(string method, HttpRequestMessage request, bool readsBody, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, s_timeout, Timeout.InfiniteTimeSpan);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            return await ReadAsync(method, response, readsBody, limit.Token);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return SlackAnswer.Later("unreachable", $"Slack could not be reached for {method} ({fault.HttpRequestError}).");
        }
        catch (HttpRequestException fault)
        {
            return SlackAnswer.Unknown($"The answer to {method} was lost ({fault.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SlackAnswer.Unknown($"Slack did not answer {method} in time.");
        }
    }

    private async Task<SlackAnswer> ReadAsync(string method, HttpResponseMessage response, bool readsBody, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return SlackAnswer.Later("ratelimited", $"Slack limits how often {method} may be called.", RetryAfter(response) ?? s_leastRest);
        }

        if (status >= 500)
        {
            return SlackAnswer.Unknown($"Slack answered {method} with {response.StatusCode}.") with { Wait = RetryAfter(response) };
        }

        if (!response.IsSuccessStatusCode)
        {
            return SlackAnswer.Refused($"http_{status}", $"Slack answered {method} with {response.StatusCode}.");
        }

        if (!readsBody)
        {
            return SlackAnswer.Ok(ObjectValue.Empty);
        }

        return Parse(await response.Content.ReadAsByteArrayAsync(cancellation)) is not { } body
            ? SlackAnswer.Unknown($"Slack answered {method} with something that is not JSON.")
            : body["ok"] is BooleanValue { Truth: true } ? SlackAnswer.Ok(body) : SlackErrors.Of(method, body);
    }

    private static ObjectValue? Parse(byte[] body)
    {
        try
        {
            return Json.Parse(body) as ObjectValue;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}
