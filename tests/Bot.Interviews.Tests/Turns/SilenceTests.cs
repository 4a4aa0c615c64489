using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Participants who go away: some come back, some do not.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Coming_back_is_welcomed_and_pointed_to_the_question_once(string language)
    {
        var script = Stages.At(Stage.Question, language);
        var asking = script.Pending!;

        var said = script.ComeBack();

        Assert.Equal([MessageKind.Notice, MessageKind.Notice], said.Select(line => line.Kind));
        Assert.Equal(CommandTests.Pointer(language) + asking.Text, said[1].Text);
        Assert.Empty(script.ComeBack());
        Assert.Equal(asking, script.Pending);
    }

    [Fact]
    public void Coming_back_before_consent_or_after_the_end_says_nothing_of_an_interview()
    {
        Assert.DoesNotContain(Stages.At(Stage.Consent, "en").ComeBack(), line => line.Text.StartsWith("Welcome back", StringComparison.Ordinal));
        Assert.Empty(new Script("churn").Go(Participant.WhoSkips("en")).ComeBack());
    }

    [Fact]
    public void The_silence_timer_ends_an_interview_without_a_word_and_only_once()
    {
        var script = Stages.At(Stage.ShortProbe, "en");
        script.Pass(TimeSpan.FromHours(script.Study.Retention.SilenceHours));

        Assert.Empty(script.Timer());
        Assert.Equal((InterviewStatus.Silent, Phase.Ended), (script.State.Status, script.State.Phase));
        Assert.Equal([Interviewer.FinishJob], script.Outcomes[^1].Jobs);

        var stored = script.Stored;
        Assert.Empty(script.Timer());
        Assert.Empty(script.Outcomes[^1].Jobs);
        Assert.Equal(stored, script.Stored);
    }

    [Fact]
    public void Every_word_of_the_participant_sets_the_silence_timer_anew_and_the_end_cancels_it()
    {
        var script = new Script("churn").Go(Participant.WhoIsBrief("en"));

        Assert.All(
            script.Outcomes.Where(o => o.State is { Phase: Phase.Interview }),
            o => Assert.Equal(Assert.Single(o.Timers).Due, script.Inputs[script.Outcomes.IndexOf(o)].Now.AddHours(script.Study.Retention.SilenceHours)));
        Assert.Equal(new(Interviewer.SilenceTimer, null), Assert.Single(script.Outcomes[^1].Timers));
    }

    [Fact]
    public void An_event_of_the_page_is_no_word_of_the_participant()
    {
        var script = Stages.At(Stage.Question, "en");

        Assert.Empty(script.Event("typing-along", Value.Null));
        Assert.Empty(script.Outcomes[^1].Timers);
    }
}
