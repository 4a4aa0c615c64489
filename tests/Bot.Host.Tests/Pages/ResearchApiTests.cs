using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>Interviews for programs.</summary>
public class ResearchApiTests(PagesHost host) : IClassFixture<PagesHost>
{
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_holds_the_fixed_fields_of_every_interview_of_a_study()
    {
        var list = await host.Client.GetFromJsonAsync<JsonElement>("/research/api/interviews?study=loyalty", _cancellation);

        Assert.Equal(SampleTranscripts.All.Count, list.GetArrayLength());
        Assert.All(list.EnumerateArray(), interview =>
            Assert.All(new[] { "id", "study", "status", "segment", "startedAt", "endedAt" }, field => Assert.True(interview.TryGetProperty(field, out _), field)));
        Assert.Equal("inProgress", list[0].GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, list[0].GetProperty("endedAt").ValueKind);
        Assert.Empty((await host.Client.GetFromJsonAsync<JsonElement>("/research/api/interviews?study=elsewhere", _cancellation)).EnumerateArray());
    }

    [Fact]
    public async Task A_list_in_parts_links_to_the_next_part()
    {
        var seen = new List<string>();
        for (var next = "/research/api/interviews?limit=2"; next is not null;)
        {
            using var answer = await host.Client.GetAsync(next, _cancellation);
            seen.AddRange((await answer.Content.ReadFromJsonAsync<JsonElement>(_cancellation)).EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            next = answer.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(SampleTranscripts.All.Select(t => t.Id).Order(), seen.Order());
    }

    [Fact]
    public async Task An_interview_is_a_transcript()
    {
        var transcript = await host.Client.GetFromJsonAsync<JsonElement>($"/research/api/interviews/{SampleTranscripts.Complete.Id}", _cancellation);

        Assert.Equal("candor.transcript/1", transcript.GetProperty("schema").GetString());
        Assert.Equal(SampleTranscripts.Complete.Messages.Count, transcript.GetProperty("messages").GetArrayLength());
    }

    [Theory]
    [InlineData("/research/api/interviews/none", HttpStatusCode.NotFound, "NotFound", "no interview with this id")]
    [InlineData("/research/api/interviews?before=yesterday", HttpStatusCode.BadRequest, "BadArgument", "\"yesterday\" is not a time")]
    [InlineData("/research/api/interviews?limit=0", HttpStatusCode.BadRequest, "BadArgument", "from 1 to 1000")]
    [InlineData("/research/api/interviews?limit=-3", HttpStatusCode.BadRequest, "BadArgument", "from 1 to 1000")]
    public async Task A_mistake_is_explained(string path, HttpStatusCode status, string code, string message)
    {
        using var answer = await host.Client.GetAsync(path, _cancellation);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>(_cancellation)).GetProperty("error");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
