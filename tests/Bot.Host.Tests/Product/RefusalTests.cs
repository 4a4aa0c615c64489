using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Requests that are wrong are refused with a 4xx that says why, as the product runs for real: in Production.</summary>
public sealed class RefusalTests(RefusalTests.Running running) : IClassFixture<RefusalTests.Running>, IAsyncLifetime
{
    private const string ApiKey = "a-key-for-the-researchers-of-tests";

    private Chat _chat = null!;

    public async ValueTask InitializeAsync() => _chat = await Chat.StartAsync(running.Candor, "loyalty");

    public ValueTask DisposeAsync() => default;

    [Theory]
    [InlineData("POST", "/v3/directline/tokens/generate", "{}", "", 401, "DirectLine__Secret")]
    [InlineData("POST", "/v3/directline/tokens/generate", "{}", "not-the-secret", 401, "DirectLine__Secret")]
    [InlineData("POST", "/v3/directline/conversations", "{}", "", 401, "")]
    [InlineData("POST", "/v3/directline/conversations", "{}", "eyJhbGciOiJub25lIn0.e30.", 403, "")]
    [InlineData("POST", "/api/messages", """{"type":"message","text":"hello"}""", "", 401, "Development")]
    [InlineData("GET", "/research/api/interviews", null, "", 401, "")]
    [InlineData("GET", "/research/api/interviews", null, "not-the-key", 401, "")]
    [InlineData("GET", "/research/api/interviews/nothing-here", null, ApiKey, 404, "")]
    [InlineData("POST", "/i/no-such-study/session", "{}", "", 404, "does not exist")]
    [InlineData("POST", "/i/loyalty/session", "{", "", 400, "not JSON")]
    [InlineData("POST", "/i/loyalty/session", "[]", "", 400, "object")]
    [InlineData("GET", "/v3/directline/nothing", null, "", 404, "")]
    [InlineData("DELETE", "/api/messages", null, "", 405, "")]
    public async Task Says_what_was_wrong(string method, string path, string? body, string bearer, int status, string says)
    {
        using var response = await SendAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), "application/json", bearer);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            Assert.NotEqual("", (string?)JsonNode.Parse(text)!["error"]!["message"]);
        }
    }

    [Theory]
    [InlineData("", "application/json", 400, "not JSON")]
    [InlineData("{\"type\":\"message\",\"text\":", "application/json", 400, "not JSON")]
    [InlineData("[1,2,3]", "application/json", 400, "object")]
    [InlineData("{}", "application/json", 400, "type")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "application/json", 400, "Unicode")]
    [InlineData("type=message", "application/x-www-form-urlencoded", 415, "application/json")]
    public async Task An_activity_that_cannot_be_read_is_refused_and_changes_nothing(string body, string type, int status, string says)
    {
        using var response = await PostActivityAsync(Encoding.UTF8.GetBytes(body), type);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_by_its_announced_and_by_its_real_size()
    {
        var large = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 300 * 1024)}}"}""");
        using var announced = await PostActivityAsync(large, "application/json");
        using var streamed = await PostActivityAsync(large, "application/json", chunked: true);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, announced.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, streamed.StatusCode);
        Assert.Contains("256 KiB", await announced.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task A_body_that_is_nested_without_end_is_refused()
    {
        using var response = await PostActivityAsync(Encoding.UTF8.GetBytes("{\"type\":\"message\",\"value\":" + new string('[', 20_000) + new string(']', 20_000) + "}"), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        var other = await Chat.StartAsync(running.Candor, "churn");
        using var post = await SendAsync("POST", $"/v3/directline/conversations/{other.Conversation}/activities", Encoding.UTF8.GetBytes("""{"type":"message","text":"hello"}"""), "application/json", _chat.Token);
        using var read = await SendAsync("GET", $"/v3/directline/conversations/{other.Conversation}/activities", null, "", _chat.Token);

        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
    }

    [Fact]
    public async Task Research_is_shut_but_for_those_with_the_key()
    {
        using var page = await SendAsync("GET", "/research", null, "", "", accept: "text/html");
        using var api = await SendAsync("GET", "/research/api/interviews", null, "", ApiKey);

        Assert.Contains("sign-in", page.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("[", await api.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, api.StatusCode);
    }

    [Fact]
    public async Task Files_are_refused_politely()
    {
        using var response = await SendAsync("POST", $"/v3/directline/conversations/{_chat.Conversation}/upload?userId=dl_tester", "x"u8.ToArray(), "image/png", _chat.Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("words only", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public sealed class Running() : SharedCandor(("ASPNETCORE_ENVIRONMENT", "Production"), ("Research__ApiKey", ApiKey));

    private async Task StillAnswersAsync()
    {
        var consent = (await _chat.HearAsync(m => m.Kind == "consent"))[^1];
        Assert.Contains(await _chat.SayAsync(consent.Choices[0]), m => m.Kind == "question");
    }

    private Task<HttpResponseMessage> PostActivityAsync(byte[] body, string type, bool chunked = false) =>
        SendAsync("POST", $"/v3/directline/conversations/{_chat.Conversation}/activities", body, type, _chat.Token, chunked);

    private async Task<HttpResponseMessage> SendAsync(string method, string path, byte[]? body, string type, string bearer, bool chunked = false, string? accept = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = body is null ? null : new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        if (body is not null)
        {
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        if (bearer.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await running.Candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
