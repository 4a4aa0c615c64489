using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Whole interviews, from the welcome to the researcher's transcript, without a model.</summary>
public sealed class InterviewTests(InterviewTests.Running running) : IClassFixture<InterviewTests.Running>
{
    [Theory]
    [InlineData("loyalty", "en", null)]
    [InlineData("loyalty", "de", "recently-churned")]
    [InlineData("churn", "en", "long-term-loyal")]
    [InlineData("churn", "de", null)]
    [InlineData("emotional-engagement", "en", "recently-churned")]
    [InlineData("emotional-engagement", "de", null)]
    public async Task The_transcript_is_what_was_said_and_covers_every_mandatory_question_once(string study, string language, string? segment)
    {
        var chat = await Chat.StartAsync(running.Candor, study, segment, language);
        var participant = new Participant(language);
        await InterviewRun.ToTheEndAsync(chat, participant);

        var transcript = await Researcher.FinishedAsync(running.Candor, t => (string?)t["study"] == study && (string?)t["language"] == language);

        Assert.Equal("complete", (string?)transcript["status"]);
        InterviewRun.CheckTranscript(transcript, chat, participant);
        Assert.Equal(study, (string?)transcript["study"]);
        Assert.Equal(segment, (string?)transcript["segment"]);
        Assert.Equal(language, (string?)transcript["language"]);
        Assert.Equal(language, (string?)transcript["consent"]!["language"]);
        Assert.Equal("webchat", (string?)transcript["channel"]);
        Assert.Null((JsonNode?)transcript["model"]);
        Assert.Equal("extract", (string?)transcript["summary"]!["source"]);
    }

    [Fact]
    public async Task What_a_client_sends_again_because_it_heard_nothing_counts_once()
    {
        var chat = await Chat.StartAsync(running.Candor, "churn", language: "en");
        var consent = await chat.HearAsync(m => m.Kind == "consent");
        await chat.SayAsync(consent[^1].Choices[0]);

        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => chat.PostAsync("The price rose three times in one year.", "a-client-s-own-id")));
        await chat.HearAsync(m => m.ReplyTo == sent[0]);
        var again = await chat.PostAsync("The price rose three times in one year.", "a-client-s-own-id");
        await chat.ReadFromTheBeginningAsync();

        Assert.Single(sent.Append(again).Distinct());
        Assert.Single(chat.All, m => m.Text.StartsWith("The price", StringComparison.Ordinal));
        Assert.Single(chat.All, m => m.ReplyTo == again);
    }

    public sealed class Running() : SharedCandor();
}
