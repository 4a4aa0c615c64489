using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>The researcher's pages and downloads, as bytes.</summary>
public partial class ResearchPagesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Blue Tern|Amber Finch|<b>Robert'); --</b>|Grey Heron|Quiet Wren")]
    [InlineData("?status=complete", "Amber Finch")]
    [InlineData("?status=inProgress", "Blue Tern")]
    [InlineData("?segment=loyal", "Amber Finch|Quiet Wren")]
    [InlineData("?language=de", "Blue Tern")]
    [InlineData("?study=loyalty&status=silent&segment=loyal&language=en", "Quiet Wren")]
    [InlineData("?study=elsewhere", "")]
    [InlineData("?status=nonsense&segment=", "Blue Tern|Amber Finch|<b>Robert'); --</b>|Grey Heron|Quiet Wren")]
    [InlineData("?from=nonsense", "Blue Tern|Amber Finch|<b>Robert'); --</b>|Grey Heron|Quiet Wren")]
    public async Task The_inbox_shows_what_was_asked_for_newest_first(string query, string participants)
    {
        var html = await host.Client.GetStringAsync($"/research{query}", _cancellation);

        Assert.Equal(participants, string.Join('|', Row().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))));
    }

    [Fact]
    public async Task A_chosen_filter_stays_chosen()
    {
        var html = await host.Client.GetStringAsync("/research?status=silent&segment=gone", _cancellation);

        Assert.Contains("<option value=\"silent\" selected>", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"gone\" selected>gone</option>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_shows_every_interview_once_even_when_many_began_at_the_same_moment()
    {
        var many = Enumerable.Range(0, 260).Select(i => SampleTranscripts.Complete with
        {
            Id = $"n{i:d3}",
            Participant = $"Person {i:d3}",
            StartedAt = SampleTranscripts.Complete.StartedAt.AddMinutes(-(i / 230)),
            Language = i % 2 == 0 ? "en" : "de",
        });
        await using var own = await PagesHost.StartAsync(many);
        var seen = new List<string>();
        for (var next = "/research?language=en"; next is not null;)
        {
            var html = await own.Client.GetStringAsync(next, _cancellation);
            seen.AddRange(Row().Matches(html).Select(m => m.Groups[1].Value));
            next = Older().Match(html) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;
        }

        Assert.Equal(Enumerable.Range(0, 130).Select(i => $"Person {2 * i:d3}"), seen.Order());
    }

    [Fact]
    public async Task What_participants_wrote_is_text_and_nothing_else()
    {
        var html = await host.Client.GetStringAsync("/research/interviews/hostile-1", _cancellation);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        var texts = Said().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        Assert.Equal(SampleTranscripts.HostileTexts.Select(Written), texts);
    }

    [Fact]
    public async Task A_transcript_shows_everything_that_is_recorded()
    {
        var html = WebUtility.HtmlDecode(await host.Client.GetStringAsync($"/research/interviews/{SampleTranscripts.Complete.Id}", _cancellation));
        string[] facts =
        [
            "complete", "Long-term loyal", "loyalty, revision 3", "webchat, English", "20 Nov 2026, 09:30 UTC", "11 min 20 s", "9 of 10",
            SampleTranscripts.Complete.Consent.TextSha256!, "gpt-5-mini", "because: no-consequence", "Before it was corrected", "Noch ein Monat mit Tickets",
            "href=\"#m3\"", "id=\"m3\"", "partly answered", "condition to leave", "amber@customer.example", "word for word",
        ];

        Assert.All(facts, fact => Assert.Contains(fact, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Downloads_are_files_with_a_plain_name()
    {
        using var markdown = await host.Client.GetAsync("/research/interviews/hostile-1.md", _cancellation);
        using var json = await host.Client.GetAsync("/research/interviews/hostile-1.json", _cancellation);
        var transcript = JsonSerializer.Deserialize<JsonElement>(await json.Content.ReadAsByteArrayAsync(_cancellation));

        Assert.Equal("attachment; filename=interview-loyalty-hostile-1.md; filename*=UTF-8''interview-loyalty-hostile-1.md", markdown.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("text/markdown", markdown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", json.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Transcript.SchemaName, transcript.GetProperty("schema").GetString());
        Assert.Equal("nosniff", markdown.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/research/interviews/none")]
    [InlineData("/research/interviews/none.md")]
    [InlineData("/research/interviews/none.json")]
    public async Task What_is_gone_is_not_found(string path)
    {
        using var answer = await host.Client.GetAsync(path, _cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("This page does not exist", await answer.Content.ReadAsStringAsync(_cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_researchers_may_run_a_script()
    {
        foreach (var path in new[] { "/research", "/research/interviews/hostile-1", "/research/interviews/none" })
        {
            using var answer = await host.Client.GetAsync(path, _cancellation);
            Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    /// <summary>A text as it arrives: half a surrogate pair cannot be written in UTF-8, and line ends are HTML's.</summary>
    private static string Written(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("<th scope=\"row\" dir=\"auto\"><a [^>]*>([^<]*)</a>")]
    private static partial Regex Row();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]*)\"")]
    private static partial Regex Older();

    [GeneratedRegex("<p class=\"text\" dir=\"auto\"[^>]*>([^<]*)</p>")]
    private static partial Regex Said();
}
