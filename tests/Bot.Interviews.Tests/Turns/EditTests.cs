using Bot.Adaptive.Activities;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Messages that were edited or deleted in the chat that they were written in.</summary>
public class EditTests
{
    private const string Answer = "It changed because in 2021 you gave us our own contact, and since then I felt heard.";

    [Fact]
    public void An_edit_corrects_the_answer_and_keeps_the_old_words()
    {
        var script = Stages.At(Stage.Question, "en");
        script.Write("m1", Answer);
        var (pending, answers) = (script.Pending, script.State.Answers);

        Assert.Empty(script.Change(ActivityTypes.MessageUpdate, "m1", "It changed because in 2022 we got our own contact."));

        Assert.Equal((pending, answers), (script.Pending, script.State.Answers));
        var message = script.Transcript.Messages.Single(m => m.Text == "It changed because in 2022 we got our own contact.");
        Assert.Equal([Answer], message.Edits!.Select(e => e.Text));
        Assert.Contains(message.Seq, script.State.Ledger.Find("evolution")!.Answers);
    }

    [Fact]
    public void An_edited_answer_is_read_anew()
    {
        var script = Stages.At(Stage.Question, "en");
        script.Write("m1", "I don't know.");
        script.Say("skip");
        Assert.DoesNotContain(Coverage(script).Slots, slot => slot.Covered);

        script.Change(ActivityTypes.MessageUpdate, "m1", Answer);

        Assert.Contains(Coverage(script).Slots, slot => slot.Covered);
    }

    [Fact]
    public void A_deleted_answer_is_gone_with_every_earlier_wording()
    {
        var script = Stages.At(Stage.Question, "en");
        script.Write("m1", "First words about our own contact in 2021.");
        script.Change(ActivityTypes.MessageUpdate, "m1", Answer);
        var seq = script.Transcript.Messages.Single(m => m.Text == Answer).Seq;

        script.Change(ActivityTypes.MessageDelete, "m1");

        var message = script.Transcript.Messages.Single(m => m.Seq == seq);
        Assert.Equal(("", null), (message.Text, message.Edits));
        Assert.NotNull(message.WithdrawnAt);
    }

    [Fact]
    public void An_edited_score_is_the_score()
    {
        var script = Stages.At(Stage.Score, "en");
        script.Write("m1", "7");
        Assert.Equal(7, script.State.Recommend);

        script.Change(ActivityTypes.MessageUpdate, "m1", "3");

        Assert.Equal((3, 3), (script.State.Recommend, script.Transcript.Rating.Recommend));
    }

    [Fact]
    public void An_edit_of_something_unknown_changes_nothing()
    {
        var script = Stages.At(Stage.Question, "en");
        script.Write("m1", Answer);
        var before = script.Transcript.Messages.Count;

        Assert.Empty(script.Change(ActivityTypes.MessageUpdate, "m7", "Something else."));
        Assert.Empty(script.Change(ActivityTypes.MessageDelete, "m7"));

        Assert.Equal(before, script.Transcript.Messages.Count);
        Assert.All(script.Transcript.Messages, m => Assert.Null(m.Edits));
    }

    private static QuestionCoverage Coverage(Script script) => script.Transcript.Coverage.Single(c => c.QuestionId == "evolution");
}
