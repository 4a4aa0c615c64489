using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>What somebody sees, and what a program gets, when a request fails.</summary>
public class ErrorPagesTests(PagesHost host) : IClassFixture<PagesHost>, IDisposable
{
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_does_not_exist_is_said_in_the_reader_s_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/no/such/page") { Headers = { { "Accept-Language", "de" } } };
        using var answer = await host.Client.SendAsync(request, _cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Diese Seite gibt es nicht", await answer.Content.ReadAsStringAsync(_cancellation), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_has_a_number_and_tells_nothing_of_the_inside()
    {
        host.Archive.IsBroken = true;
        using var page = await host.Client.GetAsync("/research", _cancellation);
        using var api = await host.Client.GetAsync("/research/api/interviews", _cancellation);
        var html = await page.Content.ReadAsStringAsync(_cancellation);
        var error = (await api.Content.ReadFromJsonAsync<JsonElement>(_cancellation)).GetProperty("error");

        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Matches("<code>[\\w:]{13,}</code>", html);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
        Assert.Equal("ServiceError", error.GetProperty("code").GetString());
        Assert.Matches("^[\\w:]{13,}$", error.GetProperty("id").GetString());
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_answer_is_a_matter_of_seconds()
    {
        host.Archive.IsDown = true;
        using var page = await host.Client.GetAsync("/research", _cancellation);
        using var api = await host.Client.GetAsync("/research/api/interviews", _cancellation);
        var html = await page.Content.ReadAsStringAsync(_cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), page.Headers.RetryAfter!.Delta);
        Assert.Contains("Back in a moment", html, StringComparison.Ordinal);
        Assert.DoesNotContain("redis", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Equal("application/json", api.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("GET", "/v3/directline/nothing", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/research/api/nothing", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("POST", "/research/api/interviews", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [InlineData("POST", "/i/loyalty", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    public async Task A_program_gets_json(string method, string path, HttpStatusCode status, string code)
    {
        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), _cancellation);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>(_cancellation)).GetProperty("error");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.False(error.TryGetProperty("id", out _));
    }

    public void Dispose()
    {
        host.Archive.IsBroken = false;
        host.Archive.IsDown = false;
        GC.SuppressFinalize(this);
    }
}
