using System.Text.RegularExpressions;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Somebody who left is asked about the past, never why they stay.</summary>
public partial class FormerCustomerTests
{
    private static readonly string[] s_languages = ["en", "de", "fr", "es", "pt", "it", "nl", "ja"];

    [Theory]
    [InlineData("loyalty")]
    [InlineData("churn")]
    [InlineData("emotional-engagement")]
    public void Is_asked_in_the_past_tense(string study)
    {
        foreach (var language in s_languages)
        {
            foreach (var who in new[] { Participant.WhoIsBrief(language), Participant.WhoTells(language), Participant.WhoDoesNotKnow(language) })
            {
                var script = new Script(study, language, "recently-churned").Go(who);

                var asked = script.Said.Where(line => line.Kind is MessageKind.Question or MessageKind.Probe || line.Choices.Count == 11);
                Assert.All(asked, line => Assert.DoesNotMatch(PresentIn(language), line.Text));
            }
        }
    }

    [Fact]
    public void The_words_that_are_looked_for_occur_in_what_current_customers_are_asked()
    {
        foreach (var language in s_languages)
        {
            var script = new Script("loyalty", language, "long-term-loyal").Go(Participant.WhoIsBrief(language));

            Assert.Contains(script.Said, line => line.Kind == MessageKind.Question && PresentIn(language).IsMatch(line.Text));
        }
    }

    /// <summary>Each question of a study in both forms: what current customers are asked has another form for those who left.</summary>
    [Fact]
    public void No_wording_for_former_customers_is_in_the_present_tense()
    {
        var wrong =
            from bundle in ShippedStudies.All.Open
            from question in bundle.Study.Questions
            from wording in question.Slots.Select(slot => slot.FormerFollowUp).Prepend(question.Former)
            where wording is not null
            from language in s_languages
            let text = wording.In(language, "")
            where text.Length == 0 || PresentIn(language).IsMatch(text)
            select $"{bundle.Study.Id}, {question.Id}, {language}: {text}";

        Assert.Empty(wrong);
    }

    private static Regex PresentIn(string language) => language switch
    {
        "fr" => French(),
        "es" => Spanish(),
        "pt" => Portuguese(),
        "it" => Italian(),
        "nl" => Dutch(),
        "ja" => Japanese(),
        _ => Present(),
    };

    [GeneratedRegex(@"vous lie à|vous sentez-vous|ressentez-vous|plaide en|a le plus de valeur|vous restez|êtes-vous|faudrait-il|devrions-nous|est la probabilité", RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(siga con|siente|sigue con|hace que|se siente|tendría que cambiar|deberíamos mejorar|valoramos|probabilidad hay)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"\b(mantém|continua|sente|tem mais valor|vem mudando|tem sido|deveríamos melhorar|teria de mudar|é a probabilidade)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Portuguese();

    [GeneratedRegex(@"La lega\b|ci sente\b|sente più|resta con noi|ha più valore|\bprova verso|dovremmo migliorare|dovrebbe cambiare|fino a oggi|dall’inizio a oggi|è probabile", RegexOptions.IgnoreCase)]
    private static partial Regex Italian();

    [GeneratedRegex(@"\b(houdt u|pleit|is voor u|voelt u|moeten veranderen|zouden wij|tot nu|verkoopt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dutch();

    [GeneratedRegex("続けていらっしゃるのは|感じていらっしゃいますか|変わってきていますか|利用し続けている|いらっしゃるのは何|感じる企業|改善すべきことは|お考えになりますか")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\b(keeps you|you stay|are you|do you|have you|has your|you use|hält Sie|fühlen Sie|nutzen Sie|bei uns bleiben|ist es, dass Sie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Present();
}
