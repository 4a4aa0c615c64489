using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.People;
using Bot.Interviews.Tests.Turns;
using Xunit;

namespace Bot.Interviews.Tests.People;

public class InvitationTextsTests
{
    private static readonly DateTimeOffset s_until = new(2026, 12, 24, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string> All =>
    [
        .. from study in ShippedStudies.All.Open
           from language in study.Study.Languages
           from segment in study.Study.Segments.Select(s => s.Id).Append("")
           select new TheoryDataRow<string, string, string>(study.Study.Id, language, segment),
    ];

    private static readonly Dictionary<string, (string ByAnAI, string NoWinBack)> s_words = new()
    {
        ["en"] = ("An AI asks the questions", "win you back"),
        ["de"] = ("Eine KI stellt die Fragen", "zurückzugewinnen"),
        ["fr"] = ("Une IA pose les questions", "vous faire revenir"),
        ["es"] = ("Una IA hace las preguntas", "intento de que vuelva"),
        ["pt"] = ("Uma IA faz as perguntas", "fazer você voltar"),
        ["it"] = ("Un’IA pone le domande", "farLa tornare"),
        ["nl"] = ("Een AI stelt de vragen", "terug te winnen"),
        ["ja"] = ("質問はAIが行い", "ご契約に戻っていただくため"),
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Every_study_writes_to_every_segment_in_every_language_and_says_that_an_AI_asks(string study, string language, string segment)
    {
        var bundle = ShippedStudies.Of(study);
        var facts = new InvitationFacts(bundle.Study, "Ann ${1+1} Lee", language, segment, s_until);

        var written = Enum.GetValues<InvitationText>().ToDictionary(text => text, text => bundle.Invitations!.Write(text, facts));

        Assert.All(written.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All(
            new[] { InvitationText.Subject, InvitationText.ReminderSubject, InvitationText.ThanksSubject, InvitationText.Button, InvitationText.Stop },
            line => Assert.DoesNotContain('\n', written[line]!));
        var (byAnAI, noWinBack) = s_words[language];
        Assert.Contains(byAnAI, written[InvitationText.Message], StringComparison.Ordinal);
        Assert.Contains("Ann ${1+1} Lee", written[InvitationText.Message], StringComparison.Ordinal);
        Assert.Contains("2026-12-24", written[InvitationText.Reminder], StringComparison.Ordinal);
        Assert.Equal(segment == "recently-churned", written[InvitationText.Message]!.Contains(noWinBack, StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_s_own_words_go_before_those_of_all_and_a_segment_s_before_the_study_s()
    {
        var texts = Load(
            ("common/invitation.lg", Common),
            ("churn/churn-invitation.lg", "# Message\n- ours\n# Message_at_risk\n- ours, at risk\n"),
            ("common/invitation.de.lg", "# Message\n- deutsch\n"))!;

        Assert.Equal("ours", Write(texts, InvitationText.Message, "en", "highly-engaged"));
        Assert.Equal("ours, at risk", Write(texts, InvitationText.Message, "en-GB", "at-risk"));
        Assert.Equal("deutsch", Write(texts, InvitationText.Message, "de-AT", "at-risk"));
        Assert.Equal("Subject of all", Write(texts, InvitationText.Subject, "de", ""));
    }

    [Fact]
    public void Missing_words_are_a_warning_and_wrong_ones_an_error()
    {
        var found = new Diagnostics();
        Assert.Null(InvitationTexts.Load([], "churn", found));
        Assert.Contains("without it nobody can be invited", Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.False(found.HasErrors);

        Assert.Null(InvitationTexts.Load([new SourceText("common/invitation.lg", Common.Replace("# Stop", "# Halt", StringComparison.Ordinal))], "churn", found));
        Assert.Contains("There is no template Stop", Assert.Single(found, f => f.Severity == Severity.Error).Message, StringComparison.Ordinal);
    }

    private static string Common => string.Join('\n', Enum.GetNames<InvitationText>().Select(name => $"# {name}\n- {name} of all"));

    private static StudyBundle Churn => ShippedStudies.Of("churn");

    private static InvitationTexts? Load(params (string Name, string Text)[] files)
    {
        var found = new Diagnostics();
        var texts = InvitationTexts.Load(files.Select(f => new SourceText(f.Name, f.Text)), "churn", found);
        Assert.Empty(found);
        return texts;
    }

    private static string? Write(InvitationTexts texts, InvitationText text, string language, string segment) =>
        texts.Write(text, new(Churn.Study, "", language, segment, s_until));
}
