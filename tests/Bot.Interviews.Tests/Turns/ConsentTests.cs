using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Nothing is asked or kept before somebody agrees, and what they will not say is left alone.</summary>
public class ConsentTests
{
    [Theory]
    [InlineData("en", "My invoice number is 4711.", "")]
    [InlineData("de", "Meine Rechnungsnummer ist 4711.", "   ")]
    public void Nothing_is_asked_or_kept_before_consent(string language, string typed, string empty)
    {
        var script = new Script("loyalty", language);

        Assert.Equal(MessageKind.Notice, Assert.Single(script.Say(typed)).Kind);
        var unclear = script.Said[^1].Text;
        Assert.Equal(unclear, Assert.Single(script.Say(empty)).Text);
        Assert.DoesNotContain("4711", script.Stored, StringComparison.Ordinal);
        Assert.All(script.Outcomes, outcome => Assert.Empty(outcome.Transcript));
        Assert.Empty(script.State.Ledger.Lines);

        script.Agree();
        Assert.DoesNotContain("4711", script.Stored, StringComparison.Ordinal);
        Assert.Equal(script.Inputs.SelectMany(i => i.Entries).Where(e => e.Activity.MessageText == typed).Select(e => e.LogSequence!.Value), script.Outcomes[^1].DropLog.Take(1));
        Assert.Equal(MessageKind.Question, script.Said[^1].Kind);
    }

    [Theory]
    [InlineData("en", "no")]
    [InlineData("en", "No, thank you")]
    [InlineData("en", "stop")]
    [InlineData("de", "nein")]
    [InlineData("de", "Nein, danke")]
    [InlineData("de", "stopp")]
    public void Who_declines_is_thanked_and_leaves_nothing_but_that(string language, string word)
    {
        var script = new Script("churn", language, "recently-churned");

        var said = Assert.Single(script.Say(word));

        Assert.Equal((MessageKind.Close, true), (said.Kind, said.Ends));
        Assert.Equal(language == "de" ? "Das ist völlig in Ordnung. Es wurde nichts aufbewahrt. Einen schönen Tag noch." : "That is perfectly fine. Nothing has been kept. Have a good day.", said.Text);
        Assert.Equal((InterviewStatus.Declined, ""), (script.Transcript.Status, script.Transcript.Participant));
        Assert.Empty(script.Transcript.Messages);
        Assert.False(script.Transcript.Consent.Given);
    }

    [Theory]
    [InlineData("en", "yes")]
    [InlineData("en", "I agree")]
    [InlineData("de", "ja")]
    [InlineData("de", "einverstanden")]
    public void Consent_may_be_given_in_words(string language, string word)
    {
        var script = new Script("loyalty", language);

        Assert.Equal(MessageKind.Question, Assert.Single(script.Say(word)).Kind);
        Assert.True(script.Transcript.Consent.Given);
    }

    public static TheoryData<string, string, Stage> Refusals
    {
        get
        {
            var all = new TheoryData<string, string, Stage>();
            foreach (var stage in new[] { Stage.Question, Stage.ShortProbe, Stage.SlotProbe, Stage.Score, Stage.Reason, Stage.Recap, Stage.RateInterview, Stage.OptIn })
            {
                foreach (var (language, words) in new[] { ("en", "I'd rather not say"), ("en", "no comment"), ("de", "Das ist privat"), ("de", "Möchte ich nicht sagen") })
                {
                    all.Add(language, words, stage);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_respected_and_never_pressed(string language, string words, Stage stage)
    {
        var script = Stages.At(stage, language);
        var asking = script.Pending!;

        var said = Assert.Single(script.Say(words));

        Assert.NotEqual(MessageKind.Probe, said.Kind);
        Assert.NotEqual(asking, script.Pending);
        Assert.False(stage == Stage.Score && said.Choices.Count == 11);
        if (stage == Stage.Question)
        {
            Assert.Equal(CoverageStatus.Declined, script.State.Ledger.Find(asking.QuestionId!)!.Status);
        }

        Assert.NotEqual(words, script.Transcript.Rating.Reason);
    }

    [Theory]
    [InlineData("en", "yes", "I'd rather not say", false, null)]
    [InlineData("en", "yes", "no", false, null)]
    [InlineData("en", "yes", "kim@example.org", true, "kim@example.org")]
    [InlineData("de", "ja", "nein", false, null)]
    [InlineData("de", "ja", "kim@example.org", true, "kim@example.org")]
    public void Who_wants_to_hear_may_still_keep_the_address(string language, string yes, string then, bool wanted, string? address)
    {
        var script = Stages.At(Stage.OptIn, language);
        script.Say(yes);

        Assert.Equal(MessageKind.Close, Assert.Single(script.Say(then)).Kind);

        Assert.Equal(new OptIn(wanted, address), script.Transcript.OptIn);
    }
}
