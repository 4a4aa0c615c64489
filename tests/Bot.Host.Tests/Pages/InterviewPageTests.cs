using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>What the interview page answers, as bytes.</summary>
public partial class InterviewPageTests(PagesHost host) : IClassFixture<PagesHost>
{
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("loyalty", HttpStatusCode.OK, "An AI asks the questions, not a person.")]
    [InlineData("closed", HttpStatusCode.Gone, "This study is closed")]
    [InlineData("by-invitation", HttpStatusCode.Forbidden, "This interview is by invitation")]
    [InlineData("expired", HttpStatusCode.Gone, "This link has expired")]
    [InlineData("used", HttpStatusCode.Gone, "This link has been used")]
    [InlineData("nobody", HttpStatusCode.NotFound, "There is no interview here")]
    public async Task Every_door_has_its_page(string address, HttpStatusCode status, string says)
    {
        using var answer = await host.Client.GetAsync($"/i/{address}", _cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(_cancellation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/i/loyalty", "de-AT,de;q=0.9,en;q=0.8", "de")]
    [InlineData("/i/loyalty", "fr,en;q=0.5,de;q=0.4", "en")]
    [InlineData("/i/loyalty", "fr", "en")]
    [InlineData("/i/loyalty", "*;q=0", "en")]
    [InlineData("/i/loyalty?lang=de", "en", "de")]
    [InlineData("/i/loyalty?lang=%3Cscript%3E", "de", "de")]
    [InlineData("/i/nobody", "de", "de")]
    public async Task The_language_is_the_address_s_then_the_browser_s_then_the_study_s(string path, string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await host.Client.SendAsync(request, _cancellation);

        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\"", (await answer.Content.ReadAsStringAsync(_cancellation)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_forbids_everything_but_our_own_and_every_answer_has_a_nonce_of_its_own()
    {
        using var first = await host.Client.GetAsync("/i/loyalty", _cancellation);
        using var second = await host.Client.GetAsync("/i/loyalty", _cancellation);
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(first.Headers.CacheControl!.NoStore);

        var html = WebUtility.HtmlDecode(await first.Content.ReadAsStringAsync(_cancellation));
        Assert.All(Loaded().Matches(html).AsEnumerable(), element => Assert.Contains($"nonce=\"{nonce}\"", element.Value, StringComparison.Ordinal));
        Assert.Equal(4, Loaded().Count(html));
    }

    [Fact]
    public async Task A_study_s_words_and_colours_cannot_leave_their_place()
    {
        using var answer = await host.Client.GetAsync("/i/strange", _cancellation);
        var html = await answer.Content.ReadAsStringAsync(_cancellation);

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("display:none", html, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: blob: https://pictures.example;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_served_as_a_picture_or_not_at_all()
    {
        using var photo = await host.Client.GetAsync("/i/strange/photo", _cancellation);
        using var noImage = await host.Client.GetAsync("/i/strange/logo", _cancellation);
        using var none = await host.Client.GetAsync("/i/loyalty/photo", _cancellation);

        Assert.Equal("image/svg+xml", photo.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", photo.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, noImage.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Bundles_arrive_whole_under_addresses_that_may_be_kept_for_ever(string environment)
    {
        await using var own = await PagesHost.StartAsync(environment: environment);
        var html = await own.Client.GetStringAsync("/i/loyalty", _cancellation);
        var addresses = Address().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(4, addresses.Count);

        foreach (var address in addresses)
        {
            Assert.Matches(@"\.[a-z0-9]{10}\.(js|css|svg)$", address);
            var plain = await own.Client.GetByteArrayAsync(address, _cancellation);
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip" } } };
            using var answer = await own.Client.SendAsync(request, _cancellation);
            using var unpacked = new GZipStream(await answer.Content.ReadAsStreamAsync(_cancellation), CompressionMode.Decompress);
            using var content = new MemoryStream();
            await unpacked.CopyToAsync(content, _cancellation);

            Assert.Equal("max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.NotEmpty(plain);
            Assert.Equal(plain, content.ToArray());
        }
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|style|link rel=\"stylesheet\")[^>]*>")]
    private static partial Regex Loaded();

    [GeneratedRegex("(?:src|href)=\"(/[^\"/?]*(?:/[^\"?]*)?\\.(?:js|css|svg))\"")]
    private static partial Regex Address();
}
