using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>What happens when somebody may be in danger, is insulting, or talks about something else.</summary>
public class SupportTests
{
    public static TheoryData<string, string, string, string> Danger => new()
    {
        { "en", "Honestly, I want to kill myself.", "Go on", "Stop here" },
        { "de", "Ehrlich gesagt will ich mich umbringen.", "Weitermachen", "Hier aufhören" },
        { "fr", "Franchement, j’ai envie de me tuer.", "Continuer", "Arrêter ici" },
        { "es", "Sinceramente, quiero matarme.", "Continuar", "Dejarlo aquí" },
        { "pt", "Sinceramente, quero me matar.", "Continuar", "Parar aqui" },
        { "it", "Sinceramente, voglio uccidermi.", "Continuare", "Fermarsi qui" },
        { "nl", "Eerlijk gezegd wil ik mezelf van kant maken.", "Verdergaan", "Hier stoppen" },
        { "ja", "正直に言うと、死にたいです。", "続ける", "ここで終わる" },
    };

    [Theory]
    [MemberData(nameof(Danger))]
    public void Words_of_danger_get_support_tell_a_person_and_are_followed_by_no_question(string language, string words, string goOn, string stop)
    {
        var script = Stages.At(Stage.Question, language);
        var asked = script.State.Pending!.QuestionId!;

        var said = script.Say(words);

        Assert.Equal([MessageKind.Notice, MessageKind.Notice], said.Select(line => line.Kind));
        Assert.Equal([goOn, stop], said[1].Choices);
        Assert.Equal([AlertReason.Distress], script.Outcomes[^1].Alerts);
        Assert.Equal(AlertReason.Distress, Assert.Single(script.Transcript.Alerts!).Reason);
        var coverage = Assert.Single(script.Transcript.Coverage, c => c.QuestionId == asked);
        Assert.Equal(CoverageStatus.Declined, coverage.Status);
        Assert.DoesNotContain(coverage.Slots, slot => slot.Covered);
    }

    [Theory]
    [MemberData(nameof(Danger))]
    public void Both_buttons_do_what_they_say(string language, string words, string goOn, string stop)
    {
        var (going, stopping) = (Stages.At(Stage.Question, language), Stages.At(Stage.Question, language));
        going.Say(words);
        stopping.Say(words);

        Assert.Equal(MessageKind.Question, going.Say(goOn)[^1].Kind);
        Assert.Equal(MessageKind.Close, Assert.Single(stopping.Say(stop)).Kind);
        Assert.Equal(InterviewStatus.Stopped, stopping.State.Status);
    }

    [Theory]
    [InlineData(Stage.Score)]
    [InlineData(Stage.Recap)]
    [InlineData(Stage.OptIn)]
    public void Outside_questions_danger_is_met_alike(Stage stage)
    {
        var script = Stages.At(stage, "en");

        var said = script.Say("I want to kill myself");

        Assert.Equal([MessageKind.Notice, MessageKind.Notice], said.Select(line => line.Kind));
        Assert.Equal([AlertReason.Distress], script.Outcomes[^1].Alerts);
    }

    [Theory]
    [InlineData("Go on")]
    [InlineData("yes")]
    [InlineData("please continue")]
    [InlineData("next question")]
    public void The_interview_goes_on_when_they_want_it_to(string words)
    {
        var script = Held();

        Assert.Equal(MessageKind.Question, script.Say(words)[^1].Kind);
        Assert.DoesNotContain(script.Go(Participant.WhoIsBrief("en")).Outcomes.Skip(3), o => o.Alerts.Count > 0);
        Assert.Equal(InterviewStatus.Complete, script.State.Status);
    }

    [Theory]
    [InlineData("Stop here")]
    [InlineData("no")]
    [InlineData("stop")]
    public void The_interview_ends_when_they_do_not(string words)
    {
        var script = Held();

        Assert.Equal(MessageKind.Close, Assert.Single(script.Say(words)).Kind);
        Assert.Equal(InterviewStatus.Stopped, script.State.Status);
    }

    [Fact]
    public void What_they_go_on_to_say_is_kept_and_asked_about_by_nobody()
    {
        var script = Held();

        var said = script.Say("Everything fell apart after the divorce last year.");

        Assert.Equal(MessageKind.Notice, Assert.Single(said).Kind);
        Assert.Equal(2, said[0].Choices.Count);
        Assert.Contains(script.Transcript.Messages, m => m.Text.Contains("divorce", StringComparison.Ordinal));
        script.Say("I will kill myself");
        Assert.Empty(script.Outcomes[^1].Alerts);
        Assert.Single(script.Transcript.Alerts!);
    }

    [Fact]
    public void A_cry_for_help_is_said_back_neither_to_who_comes_back_nor_in_the_recap()
    {
        var script = Held();

        Assert.DoesNotContain(script.ComeBack(), line => line.Text.Contains("kill", StringComparison.Ordinal));

        script.Say("go on");
        script.Go(Participant.WhoIsBrief("en"));
        Assert.Contains(script.Said, line => line.Kind == MessageKind.Recap);
        Assert.DoesNotContain(script.Said, line => line.Text.Contains("kill", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_consent_support_is_given_and_nothing_is_kept_or_told()
    {
        var script = Stages.At(Stage.Consent, "en");

        Assert.NotEmpty(script.Say("I want to kill myself"));

        Assert.Empty(script.Outcomes[^1].Alerts);
        Assert.DoesNotContain("kill", script.Stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "can I talk to a human?")]
    [InlineData("de", "Kann ich mit einem Menschen sprechen?")]
    public void Who_asks_for_a_person_is_told_of_to_one_once(string language, string words)
    {
        var script = Stages.At(Stage.Question, language);

        script.Say(words);
        var first = script.Outcomes[^1].Alerts;
        script.Say(words);

        Assert.Equal([AlertReason.Person], first);
        Assert.Empty(script.Outcomes[^1].Alerts);
    }

    [Theory]
    [InlineData("en", "you stupid bot")]
    [InlineData("de", "du blöder Bot")]
    [InlineData("fr", "espèce de robot stupide")]
    [InlineData("es", "estúpido robot")]
    [InlineData("pt", "robô estúpido")]
    [InlineData("it", "stupido robot")]
    [InlineData("nl", "stomme robot")]
    [InlineData("ja", "バカなボット")]
    public void An_insult_is_answered_calmly_once_and_then_nothing_is_asked(string language, string insult)
    {
        var script = Stages.At(Stage.Question, language);
        var asked = script.Pending!;

        var first = Assert.Single(script.Say(insult));
        Assert.Equal((MessageKind.Notice, asked), (first.Kind, script.Pending));
        Assert.EndsWith(asked.Text, first.Text, StringComparison.Ordinal);

        Assert.Equal(2, Assert.Single(script.Say(insult)).Choices.Count);
        Assert.Equal(MessageKind.Close, Assert.Single(script.Say(insult)).Kind);
        Assert.Equal(InterviewStatus.Stopped, script.State.Status);
        Assert.Equal(3, script.Transcript.Messages.Count(m => m.Text == insult));
    }

    [Fact]
    public void Who_is_angry_and_says_why_has_answered()
    {
        var script = Stages.At(Stage.Question, "en");
        var asked = script.Pending!.QuestionId!;

        script.Say("Screw you, because of your update last March we lost two orders and nobody called back.");

        Assert.NotEmpty(script.State.Ledger.Find(asked)!.Answers);
    }

    [Theory]
    [InlineData("en", "Can you tell me a joke?")]
    [InlineData("en", "What's the weather like today?")]
    [InlineData("en", "write a poem about cats")]
    [InlineData("de", "Wie ist das Wetter heute?")]
    [InlineData("de", "Erzähl mir einen Witz")]
    [InlineData("fr", "Quel temps fait-il aujourd’hui ?")]
    [InlineData("es", "¿Qué tiempo hace hoy?")]
    [InlineData("pt", "Como está o tempo hoje?")]
    [InlineData("it", "Che tempo fa oggi?")]
    [InlineData("nl", "Hoe is het weer vandaag?")]
    [InlineData("ja", "今日の天気はどうですか？")]
    public void What_has_nothing_to_do_with_it_is_noted_and_led_back_once(string language, string words)
    {
        var script = Stages.At(Stage.Question, language);
        var asked = script.Pending!;

        var said = Assert.Single(script.Say(words));

        Assert.Equal((MessageKind.Notice, asked), (said.Kind, script.Pending));
        Assert.EndsWith(asked.Text, said.Text, StringComparison.Ordinal);
        Assert.Contains(script.Transcript.Messages, m => m.Text == words);
        Assert.Empty(script.State.Ledger.Find(asked.QuestionId!)!.Answers);
        Assert.NotEqual(said.Text, Assert.Single(script.Say(words)).Text);
    }

    [Theory]
    [InlineData("Your weather app is the best one that I know, I check it every morning.")]
    [InlineData("Who won the last tender? You did, because of the price.")]
    [InlineData("Like I could tell you a story about your hotline.")]
    public void Answers_about_such_things_are_answers(string words)
    {
        var script = Stages.At(Stage.Question, "en");
        var asked = script.Pending!.QuestionId!;

        script.Say(words);

        Assert.NotEmpty(script.State.Ledger.Find(asked)!.Answers);
    }

    private static Script Held()
    {
        var script = Stages.At(Stage.Question, "en");
        script.Say("I want to kill myself");
        return script;
    }
}
