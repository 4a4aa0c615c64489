using System.Text.RegularExpressions;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>What participants may ask for, wherever the interview stands.</summary>
public partial class CommandTests
{
    public static TheoryData<string, Stage> Everywhere
    {
        get
        {
            var all = new TheoryData<string, Stage>();
            foreach (var language in new[] { "en", "de" })
            {
                foreach (var stage in Enum.GetValues<Stage>())
                {
                    all.Add(language, stage);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_question_about_the_interview_is_answered_and_pointed_back_from(string language, Stage stage)
    {
        string[] asks = language == "de"
            ? ["Fortschritt", "wer liest das", "Hilfe", "wie lange dauert das", "wer bist du"]
            : ["progress", "who sees this", "help", "how long does this take", "who are you"];
        var script = Stages.At(stage, language);
        var asking = script.Pending!;
        foreach (var ask in asks)
        {
            var said = script.Say(ask);

            Assert.Equal([MessageKind.Notice, MessageKind.Notice], said.Select(line => line.Kind));
            Assert.Equal(asking, script.Pending);
            Assert.Equal(stage == Stage.Consent ? Unclear(language) : Pointer(language) + asking.Text, said[1].Text);
            Assert.NotEqual(said[0].Text, said[1].Text);
            Assert.Equal(asking.Choices, said[1].Choices);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Repeat_says_it_again_once_and_asks_nothing_twice(string language, Stage stage)
    {
        var script = Stages.At(stage, language);
        var asking = script.Pending!;

        for (var times = 0; times < 2; times++)
        {
            var said = Assert.Single(script.Say(language == "de" ? "wiederholen" : "repeat"));
            Assert.Equal((MessageKind.Notice, asking.Text), (said.Kind, said.Text));
            Assert.Equal(asking.Choices, said.Choices);
        }

        Assert.Equal(asking, script.Pending);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Pause_asks_nothing_and_the_next_word_goes_on(string language, Stage stage)
    {
        var script = Stages.At(stage, language);
        var asking = script.Pending!;

        var said = Assert.Single(script.Say("Pause"));

        Assert.Equal(MessageKind.Notice, said.Kind);
        Assert.DoesNotContain('?', said.Text);
        Assert.Equal((asking, true), (script.Pending, script.State.Paused));
        script.Pass(TimeSpan.FromDays(2));
        script.Say(Participant.WhoIsBrief(language).AnswerTo(script));
        Assert.False(script.State.Paused);
        Assert.NotEqual(asking, script.Pending);
    }

    [Theory]
    [InlineData("en", "Nothing is kept until you agree")]
    [InlineData("de", "Solange Sie nicht zustimmen, wird nichts aufbewahrt")]
    public void Pausing_before_consent_does_not_claim_that_something_is_saved(string language, string words) =>
        Assert.Contains(words, Assert.Single(Stages.At(Stage.Consent, language).Say("Pause")).Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Skip_leaves_out_what_is_asked_but_not_the_consent(string language, Stage stage)
    {
        var script = Stages.At(stage, language);
        var asking = script.Pending!;

        var said = script.Say(language == "de" ? "überspringen" : "skip");

        if (stage == Stage.Consent)
        {
            Assert.Equal(Unclear(language), Assert.Single(said).Text);
            Assert.Equal((asking, Phase.Welcome), (script.Pending, script.State.Phase));
            return;
        }

        Assert.Equal(MessageKind.Notice, said[0].Kind);
        Assert.Equal(2, said.Count);
        Assert.NotEqual(asking, script.Pending);
        Assert.Equal(stage == Stage.OptIn, script.State.Phase == Phase.Ended);
        if (asking.QuestionId is { } question)
        {
            var expected = stage == Stage.Question ? CoverageStatus.Declined : stage == Stage.SlotProbe ? CoverageStatus.Partial : CoverageStatus.Answered;
            Assert.Equal(expected, script.State.Ledger.Find(question)!.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Stop_ends_at_once_without_arguing(string language, Stage stage)
    {
        var script = Stages.At(stage, language);

        var said = Assert.Single(script.Say(language == "de" ? "stopp" : "stop"));

        Assert.Equal((MessageKind.Close, true), (said.Kind, said.Ends));
        Assert.DoesNotContain('?', said.Text);
        Assert.Equal(stage == Stage.Consent ? InterviewStatus.Declined : InterviewStatus.Stopped, script.State.Status);
        Assert.Equal(stage == Stage.Consent ? [] : [Interviewer.FinishJob], script.Outcomes[^1].Jobs);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Delete_my_data_leaves_nothing(string language, Stage stage)
    {
        var script = Stages.At(stage, language);

        Assert.Empty(script.Say(language == "de" ? "Daten löschen" : "delete my data"));

        Assert.Equal(Erasure.This, script.Outcomes[^1].Erases);
        Assert.Empty(script.Outcomes[^1].Transcript);
        Assert.Empty(script.Stored);
    }

    public static TheoryData<string, string> Consents =>
        [.. ShippedStudies.All.Open.SelectMany(bundle => bundle.Study.Languages.Select(language => (bundle.Study.Id, language)))];

    [Theory]
    [MemberData(nameof(Consents))]
    public void The_words_that_the_consent_names_leave_nothing(string study, string language)
    {
        var script = Stages.At(Stage.Question, language, study);
        var consent = script.Said.Single(line => line.Kind == MessageKind.Consent).Text;
        var words = Quoted().Match(consent).Groups[1].Value.Trim();

        Assert.NotEmpty(words);
        Assert.Empty(script.Say(words));

        Assert.Equal(Erasure.This, script.Outcomes[^1].Erases);
        Assert.Empty(script.Stored);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_command_is_no_answer_and_costs_no_turn_of_the_budget(string language, Stage stage)
    {
        var script = Stages.At(stage, language);
        var answers = script.State.Answers;

        script.Say(language == "de" ? "Hilfe" : "help");

        Assert.Equal(answers, script.State.Answers);
        if (stage != Stage.Consent)
        {
            Assert.Equal(MessageKind.Command, script.Transcript.Messages.Last(m => m.From == Speaker.Participant).Kind);
        }
    }

    [Theory]
    [InlineData("en", "skip", "repeat", "pause", "stop", "progress", "who sees this", "help", "one more thing")]
    [InlineData("de", "überspringen", "wiederholen", "Pause", "stopp", "Fortschritt", "wer liest das", "Hilfe", "noch etwas")]
    public void After_the_end_nothing_is_said_or_recorded(string language, params string[] words)
    {
        var script = new Script("churn", language).Go(Participant.WhoIsBrief(language));
        var stored = script.Stored;

        Assert.All(words, word => Assert.Empty(script.Say(word)));

        Assert.Equal(stored, script.Stored);
    }

    [Theory]
    [InlineData("en", "delete my data", "has been deleted")]
    [InlineData("de", "Daten löschen", "wurde gelöscht")]
    public void After_the_end_the_chat_still_deletes_the_interview_before(string language, string words, string answer)
    {
        var script = new Script(study: null, language, previous: "i0");

        Assert.Contains(answer, Assert.Single(script.Say(words)).Text, StringComparison.Ordinal);

        Assert.Equal(Erasure.Previous, script.Outcomes[^1].Erases);
    }

    [Theory]
    [InlineData("en", "back", "It was the Price.", "“The price”")]
    [InlineData("de", "zurück", "Es war der Preis.", "„Der Preis“")]
    public void Back_takes_the_last_answer_anew_and_keeps_the_old_words(string language, string word, string anew, string old)
    {
        var script = Stages.At(Stage.SlotProbe, language);
        var asking = script.Pending!;

        Assert.Contains(old, Assert.Single(script.Say(word)).Text, StringComparison.Ordinal);
        var said = script.Say(anew);

        Assert.Equal(Pointer(language) + asking.Text, said[^1].Text);
        var corrected = script.Transcript.Messages.Single(m => m.Kind == MessageKind.Answer);
        Assert.Equal(anew, corrected.Text);
        Assert.NotNull(corrected.Edits);
    }

    internal static string Pointer(string language) => language == "de" ? "Zurück zur Frage von oben: " : "Back to the question above: ";

    private static string Unclear(string language) => language == "de"
        ? "Bevor wir beginnen, brauche ich Ihr Ja oder Nein. Bis dahin wird nichts aufbewahrt, was Sie schreiben, und nichts zählt als Antwort. Sind Sie einverstanden, teilzunehmen?"
        : "Before we begin I need your yes or no. Until then nothing that you write is kept or counts as an answer. Do you agree to take part?";

    [GeneratedRegex("[“„«「]([^”“»」]+)[”“»」]")]
    private static partial Regex Quoted();
}
