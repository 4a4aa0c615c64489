using Bot.StandIn;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The process is killed without a word, again and again: nothing that was accepted is lost, nothing is said twice.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task An_interview_goes_on_after_every_crash_and_points_to_the_pending_question_once()
    {
        await using var candor = await RunningCandor.StartAsync();
        var chat = await Chat.StartAsync(candor, "loyalty");
        var participant = new Participant("en");
        var pointers = new List<(ChatMessage Pending, IReadOnlyList<ChatMessage> Said)>();

        await InterviewRun.ToTheEndAsync(chat, participant, async turn =>
        {
            if (Asked(chat) is { } pending && turn % (LongRun.IsOn ? 1 : 6) == 0)
            {
                await candor.KillAsync();
                await candor.StartAgainAsync();
                await chat.ReconnectAsync();
                var heard = await chat.HearAsync(m => m.Text.Contains(pending.Text, StringComparison.Ordinal));
                await chat.ReconnectAsync();
                await chat.JoinAsync();
                pointers.Add((pending, heard));
            }
        });

        var transcript = await Researcher.OnlyAsync(candor, "complete");
        InterviewRun.CheckTranscript(transcript, chat, participant);
        Assert.InRange(pointers.Count, LongRun.IsOn ? 8 : 1, 60);
        Evidence.Note($"{pointers.Count} crashes in one interview");
        Assert.All(pointers, p =>
        {
            Assert.All(p.Said, m => Assert.Equal("notice", m.Kind));
            Assert.Equal(p.Pending.Choices, p.Said[^1].Choices);
            Assert.Single(chat.All, m => m.Kind == "notice" && m.Text.Contains(p.Pending.Text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task An_answer_that_was_accepted_is_answered_once_after_a_crash_in_the_same_moment()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync();
        var chat = await Chat.StartAsync(candor, "churn", segment: "recently-churned", language: "de");
        var participant = new Participant("de");
        var heard = await chat.HearAsync(m => m.Kind == "consent");
        for (var turn = 1; !heard.Any(m => m.Ended); turn++)
        {
            var id = await chat.PostAsync(participant.AnswerTo(heard[^1]));
            if (turn % (LongRun.IsOn ? 1 : 6) == 0)
            {
                await candor.KillAsync();
                await candor.StartAgainAsync();
            }

            heard = await chat.HearAsync(m => m.ReplyTo == id);
        }

        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(candor, "complete"), chat, participant);
    }

    [Fact]
    public async Task A_crash_while_the_model_thinks_costs_the_thought_and_not_the_answer()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var model = await StandInModel.StartAsync();
        await using var candor = await RunningCandor.StartAsync(model.Settings);
        var (chat, id) = await AnswerIntoSilenceAsync(candor, model);

        await candor.KillAsync();
        model.Behaves = _ => ModelBehaviour.Says(Proposal.Of("What happened in the year when you came to like it?", "vague", 1, "continue", "evolution", "moments"));
        await candor.StartAgainAsync();
        var said = await chat.HearAsync(m => m.ReplyTo == id);

        Assert.Equal("What happened in the year when you came to like it?", Assert.Single(said).Text);
        Assert.Equal(2, model.Calls.Count);
    }

    [Fact]
    public async Task Asked_to_end_it_ends_soon_and_without_an_error_and_a_turn_in_flight_is_done_by_the_next()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var model = await StandInModel.StartAsync();
        await using var candor = await RunningCandor.StartAsync(model.Settings);
        var (chat, id) = await AnswerIntoSilenceAsync(candor, model);

        Assert.Equal(0, await candor.StopAsync());
        Assert.DoesNotContain("fail:", candor.Output, StringComparison.Ordinal);
        model.Behaves = _ => ModelBehaviour.Says(Proposal.Of());
        await candor.StartAgainAsync();

        Assert.NotEmpty(await chat.HearAsync(m => m.ReplyTo == id));
    }

    /// <summary>Answers the first question of a conversation while the model says nothing.</summary>
    /// <returns>The conversation and the id of the answer.</returns>
    private static async Task<(Chat Chat, string Id)> AnswerIntoSilenceAsync(RunningCandor candor, StandInModel model)
    {
        model.Behaves = _ => ModelBehaviour.Silent;
        var chat = await Chat.StartAsync(candor, "loyalty");
        var consent = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        await chat.SayAsync(consent.Choices[0]);
        var id = await chat.PostAsync("At first I was careful, and with the years I came to like it.");
        await Until.TrueAsync(() => Task.FromResult(model.Calls.Count == 1), "The model was not asked.");
        return (chat, id);
    }

    private static ChatMessage? Asked(Chat chat) => chat.All.LastOrDefault(m => m.IsInterviewer && m.Kind != "notice") is { Kind: "question" or "probe" or "rating" } asked ? asked : null;
}
