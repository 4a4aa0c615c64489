using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Buttons of cards, which stay clickable in some chats for ever.</summary>
public class ClickTests
{
    [Fact]
    public void A_click_answers_what_its_card_asks()
    {
        var script = Stages.At(Stage.Score, "en");

        script.Click(script.Said[^1], "7");

        Assert.Equal(7, script.State.Recommend);
    }

    [Fact]
    public void A_second_click_on_the_same_card_has_no_effect()
    {
        var script = Stages.At(Stage.Score, "en");
        var card = script.Said[^1];
        script.Click(card, "7");
        var (pending, messages) = (script.Pending, script.Transcript.Messages.Count);

        Assert.Empty(script.Click(card, "2"));

        Assert.Equal((7, pending, messages), (script.State.Recommend, script.Pending, script.Transcript.Messages.Count));
    }

    [Fact]
    public void A_click_on_an_old_card_is_no_answer_to_the_newest_question()
    {
        var script = Stages.At(Stage.Question, "en");
        var consent = script.Said.First(line => line.Choices.Count > 0);
        var answers = script.State.Answers;

        Assert.Empty(script.Click(consent, consent.Choices[0]));

        Assert.Equal(answers, script.State.Answers);
    }

    [Fact]
    public void Buttons_that_are_shown_again_after_a_command_still_answer()
    {
        var script = Stages.At(Stage.Score, "en");
        script.Say("help");

        script.Click(script.Said[^1], "9");

        Assert.Equal(9, script.State.Recommend);
    }
}
