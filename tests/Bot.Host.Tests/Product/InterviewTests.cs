using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Whole interviews, from the welcome to the researcher's transcript, without a model.</summary>
public sealed class InterviewTests : IAsyncLifetime
{
    private RunningCandor _candor = null!;

    public async ValueTask InitializeAsync() => _candor = await RunningCandor.StartAsync();

    public ValueTask DisposeAsync() => _candor.DisposeAsync();

    [Theory]
    [InlineData("loyalty", "en", null)]
    [InlineData("loyalty", "de", null)]
    [InlineData("churn", "en", null)]
    [InlineData("churn", "de", null)]
    [InlineData("emotional-engagement", "en", null)]
    [InlineData("emotional-engagement", "de", null)]
    public async Task The_transcript_is_what_was_said_and_covers_every_mandatory_question_once(string study, string language, string? segment)
    {
        var chat = await Chat.StartAsync(_candor, study, segment, language);
        var participant = new Participant(language);
        await InterviewRun.ToTheEndAsync(chat, participant);

        var transcript = await Researcher.OnlyAsync(_candor, "complete");

        InterviewRun.CheckTranscript(transcript, chat, participant);
        Assert.Equal(study, (string?)transcript["study"]);
        Assert.Equal(language, (string?)transcript["language"]);
        Assert.Equal(language, (string?)transcript["consent"]!["language"]);
        Assert.Equal("webchat", (string?)transcript["channel"]);
        Assert.Null((JsonNode?)transcript["model"]);
        Assert.Equal("extract", (string?)transcript["summary"]!["source"]);
    }
}
