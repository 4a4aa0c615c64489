using System.Collections.Immutable;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Language;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Probing;

public class RuleProbesTests
{
    private static readonly RuleProbes s_probes = new(ShippedRules.All);
    private static readonly Gate s_gate = new(ShippedRules.All);

    public static TheoryData<string> Languages => [.. ShippedRules.All.All.Select(rules => rules.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_probe_of_ours_passes_the_gate_in_both_wordings(string language)
    {
        var rules = ShippedRules.All.For(language);

        Findings.None(
            from kind in rules.Probes.ByKind
            from wording in kind.Value
            from former in new[] { false, true }
            from anchor in Anchors(rules)
            let text = wording.For(former).Replace(ProbeWording.WordsMark, $"{rules.Anchors.Open}{anchor}{rules.Anchors.Close}", StringComparison.Ordinal)
            let verdict = s_gate.Check(text, new GateContext(language) { Former = former, Said = [anchor] })
            where !verdict.Passed
            select $"probe {kind.Key}: {text}: {string.Join(", ", verdict.Failures)}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_probes_of_ours_say_the_same(string language)
    {
        var rules = ShippedRules.All.For(language);
        foreach (var former in new[] { false, true })
        {
            var texts = rules.Probes.ByKind.SelectMany(kind => kind.Value).Select(wording => wording.For(former)).ToList();

            Findings.None(texts.Where((text, index) => new AskedQuestions(texts.Take(index), rules).Has(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void There_are_several_for_every_need_and_one_needs_no_words_of_theirs(string language) => Assert.All(
        ShippedRules.All.For(language).Probes.ByKind,
        kind =>
        {
            Assert.True(kind.Value.Length >= 3, $"{kind.Key} has {kind.Value.Length}");
            Assert.Contains(kind.Value, wording => !wording.Anchored);
        });

    [Fact]
    public void The_researchers_own_words_come_first_for_a_slot()
    {
        var question = Ask(new Slot("evolution"), new Slot("moments", LocalText.Of("en", "Which moments changed it most?")));

        var probe = s_probes.Choose(ProbeTrigger.Slot, Read("It got better"), new ProbeTarget(question, Slot: "moments"), [], "en-GB", 1);

        Assert.Equal(new RuleProbe("Which moments changed it most?", MessageSource.Study, null), probe);
    }

    [Fact]
    public void A_slot_without_words_is_asked_for_by_what_its_name_stands_for()
    {
        var question = Ask(new Slot("feeling"), new Slot("what should improve"));

        var probe = s_probes.Choose(ProbeTrigger.Slot, Read("I felt fine with them"), new ProbeTarget(question, Slot: "what should improve"), [], "en", 1);

        Assert.Equal(ProbeKind.Improvement, probe!.Kind);
    }

    [Theory]
    [InlineData("good service", ProbeTrigger.Vague, ProbeKind.Meaning)]
    [InlineData("the price", ProbeTrigger.Short, ProbeKind.Reason)]
    [InlineData("because of the price", ProbeTrigger.Short, ProbeKind.Episode)]
    [InlineData("no idea", ProbeTrigger.Short, ProbeKind.OtherAngle)]
    [InlineData("what do you mean?", ProbeTrigger.Short, ProbeKind.Clarify)]
    [InlineData("last week I was furious about the delay", ProbeTrigger.Emotion, ProbeKind.Emotion)]
    [InlineData("last week they called me back at once", ProbeTrigger.NoConsequence, ProbeKind.Consequence)]
    public void It_asks_for_what_the_answer_lacks(string answer, ProbeTrigger trigger, ProbeKind kind) =>
        Assert.Equal(kind, s_probes.Choose(trigger, Read(answer), new ProbeTarget(Ask()), [], "en", 3)!.Kind);

    [Fact]
    public void The_participants_own_words_are_the_anchor() =>
        Assert.Contains("“good service”", s_probes.Choose(ProbeTrigger.Vague, Read("good service"), new ProbeTarget(Ask()), [], "en", 5)!.Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_asked_twice_until_nothing_is_left(string language)
    {
        var asked = new List<string>();
        var rules = ShippedRules.All.For(language);
        var target = new ProbeTarget(Ask());
        while (s_probes.Choose(ProbeTrigger.Vague, AnswerReading.Of("ok", rules), target, asked, language, asked.Count) is { } probe)
        {
            Assert.DoesNotContain(probe.Text, asked);
            asked.Add(probe.Text);
            Assert.True(asked.Count < 200);
        }

        Assert.True(asked.Count >= 20, $"Only {asked.Count} probes for a general answer in {language}.");
    }

    [Fact]
    public void The_same_seed_gives_the_same_probe_and_seeds_differ()
    {
        var chosen = Enumerable.Range(0, 40).Select(seed => s_probes.Choose(ProbeTrigger.Short, Read("ok"), new ProbeTarget(Ask()), [], "en", seed)!.Text).ToList();

        Assert.Equal(chosen, Enumerable.Range(0, 40).Select(seed => s_probes.Choose(ProbeTrigger.Short, Read("ok"), new ProbeTarget(Ask()), [], "en", seed)!.Text));
        Assert.True(chosen.Distinct().Count() > 2);
    }

    internal static Question Ask(params Slot[] slots) =>
        new("q", Topic.Drivers, LocalText.Of("en", "What keeps you with us as a customer?"), null, true, Depth.Deep, [.. slots]);

    private static AnswerReading Read(string answer) => AnswerReading.Of(answer, ShippedRules.All.For("en"));

    private static ImmutableArray<string> Anchors(LanguageRules rules) =>
        rules.Tag == "de" ? ["guter Service", "zu langsam"] : ["good service", "too slow"];
}
