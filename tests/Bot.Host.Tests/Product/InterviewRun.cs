using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>How an interview goes when somebody takes part in earnest, and what must be true of it afterwards.</summary>
public static class InterviewRun
{
    private const int MostTurns = 60;

    /// <summary>Answers everything until the interview is over.</summary>
    public static async Task ToTheEndAsync(IConversation chat, Participant participant, Func<int, Task>? between = null) =>
        await GoOnAsync(chat, participant, (await chat.HearAsync(m => m.Kind == "consent"))[^1], between);

    /// <summary>Answers from a message on, until the interview is over.</summary>
    public static async Task GoOnAsync(IConversation chat, Participant participant, ChatMessage last, Func<int, Task>? between = null)
    {
        for (var turn = 1; !last.Ended; turn++)
        {
            Assert.True(turn < MostTurns, $"The interview does not end: {string.Join(" | ", chat.All)}");
            if (between is not null)
            {
                await between(turn);
            }

            last = (await chat.SayAsync(participant.AnswerTo(last)))[^1];
        }
    }

    /// <summary>Gives consent and so many answers.</summary>
    /// <returns>What waits for an answer then.</returns>
    public static async Task<ChatMessage> BeginAsync(IConversation chat, Participant participant, int answers)
    {
        var last = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        for (var given = 0; given <= answers; given++)
        {
            last = (await chat.SayAsync(participant.AnswerTo(last)))[^1];
        }

        return last;
    }

    /// <summary>Holds a transcript against what was seen in the chat.</summary>
    public static void CheckTranscript(JsonObject transcript, IConversation chat, Participant participant)
    {
        var messages = transcript["messages"]!.AsArray().Select(m => m!.AsObject()).ToList();
        Assert.Equal("candor.transcript/1", (string?)transcript["schema"]);
        Assert.Equal(Enumerable.Range(1, messages.Count).Select(n => (long)n), messages.Select(m => (long)m["seq"]!));
        Assert.Equal(participant.Said, messages.Where(m => (string?)m["from"] == "participant").Select(m => (string)m["text"]!));
        Assert.Equal(chat.All.Where(m => m.IsInterviewer).Select(m => m.Text), messages.Where(m => (string?)m["from"] == "interviewer").Select(m => (string)m["text"]!));
        CheckConsent(transcript["consent"]!.AsObject(), messages);
        CheckQuestions(transcript, messages);
        CheckQuotes(transcript, messages);
    }

    private static void CheckConsent(JsonObject consent, List<JsonObject> messages)
    {
        var asked = messages.First(m => (string?)m["kind"] == "consent");
        Assert.True((bool?)consent["given"]);
        Assert.NotNull((string?)consent["at"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((string)asked["text"]!))), (string?)consent["textSha256"]);
        Assert.Equal("anonymous", (string?)consent["identity"]);
    }

    private static void CheckQuestions(JsonObject transcript, List<JsonObject> messages)
    {
        var coverage = transcript["coverage"]!.AsArray().Select(c => c!.AsObject()).ToList();
        var mandatory = coverage.Where(c => (bool?)c["mandatory"] == true).Select(c => (string)c["questionId"]!).ToList();
        var asked = messages.Where(m => (string?)m["kind"] == "question").Select(m => (string)m["questionId"]!).ToList();
        Assert.NotEmpty(mandatory);
        Assert.All(mandatory, id => Assert.Single(asked, id));
        Assert.Equal(asked.Distinct(), asked);
        Assert.Equal(coverage.Select(c => (string?)c["questionId"]).Distinct(), coverage.Select(c => (string?)c["questionId"]));
        Assert.All(
            coverage.Where(c => mandatory.Contains((string)c["questionId"]!)),
            c => Assert.Contains((string?)c["status"], new[] { "answered", "partial", "declined" }));
        Assert.All(
            coverage.SelectMany(c => c["answerSeqs"]!.AsArray().Select(s => (Question: (string?)c["questionId"], Seq: (long)s!))),
            a => Assert.Equal(a.Question, (string?)messages.Single(m => (long?)m["seq"] == a.Seq)["questionId"]));
        Assert.All(
            messages.Where(m => (string?)m["kind"] == "probe"),
            probe =>
            {
                Assert.Contains((string?)probe["trigger"], new[] { "short", "vague", "half-answered", "emotion", "contradiction", "no-consequence", "slot" });
                Assert.Contains((string)probe["questionId"]!, asked);
            });
    }

    private static void CheckQuotes(JsonObject transcript, List<JsonObject> messages)
    {
        var quotes = transcript["summary"]!["quotes"]!.AsArray();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Contains(
            (string)quote!["text"]!,
            (string)messages.Single(m => (long)m["seq"]! == (long)quote["seq"]!)["text"]!,
            StringComparison.Ordinal));
    }
}
