using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Messages sent in a row, and messages that crossed with a question.</summary>
public class JoinedAnswerTests
{
    private const string Answer = "It changed because in 2021 you gave us our own contact, and since then I felt heard.";

    [Fact]
    public void Messages_sent_in_a_row_are_one_answer()
    {
        var script = Stages.At(Stage.Question, "en");

        script.Say("At first it was fine.", "Then prices went up.");

        Assert.Equal(1, script.State.Answers);
        var answers = script.Transcript.Messages.Where(m => m.Kind == MessageKind.Answer).ToList();
        Assert.Equal(["At first it was fine.", "Then prices went up."], answers.Select(m => m.Text));
        Assert.Equal(answers.Select(m => m.Seq), script.State.Ledger.Find("evolution")!.Answers);
    }

    [Fact]
    public void A_command_in_a_row_of_messages_stands_alone()
    {
        var script = Stages.At(Stage.Question, "en");
        var turns = script.Outcomes.Count;

        script.Say("At first it was fine.", "help", "Then prices went up.");

        Assert.Equal(3, script.Outcomes.Count - turns);
        Assert.Equal(
            [MessageKind.Answer, MessageKind.Command, MessageKind.Answer],
            script.Transcript.Messages.Where(m => m.From == Speaker.Participant).Skip(1).Select(m => m.Kind));
    }

    [Fact]
    public void What_was_sent_before_the_newest_question_belongs_to_the_answer_before()
    {
        var script = AtSecondQuestion();
        var asking = script.Pending!;
        var answers = script.State.Answers;

        Assert.Empty(script.SayLate("And in 2023 it got better again."));

        Assert.Equal((asking, answers), (script.Pending, script.State.Answers));
        var late = script.Transcript.Messages[^1];
        Assert.Equal((MessageKind.Answer, "evolution"), (late.Kind, late.QuestionId));
        Assert.Contains(late.Seq, script.Transcript.Coverage.Single(c => c.QuestionId == "evolution").AnswerSeqs);
        Assert.Empty(script.Transcript.Coverage.Single(c => c.QuestionId == asking.QuestionId).AnswerSeqs);
    }

    [Fact]
    public void A_late_command_is_obeyed_and_not_filed_as_an_answer()
    {
        var script = AtSecondQuestion();
        var asking = script.Pending!;

        script.SayLate("skip");

        Assert.Equal(CoverageStatus.Declined, script.State.Ledger.Find(asking.QuestionId!)!.Status);
    }

    private static Script AtSecondQuestion() =>
        new Script("loyalty").Go(new Participant([Answer]), s => s.Said[^1] is { Kind: MessageKind.Question, QuestionId: not "evolution" });
}
