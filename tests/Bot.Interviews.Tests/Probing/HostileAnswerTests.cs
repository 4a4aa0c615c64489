using Bot.Adaptive.Values;
using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Probing;

/// <summary>Whatever somebody writes, nothing throws, nothing of it leaves in our questions but harmless words, and the work stays in proportion.</summary>
public class HostileAnswerTests(ITestOutputHelper output)
{
    private const int LongestAnswer = 20_000;

    // Pieces that make a long answer expensive for a careless reader.
    private static readonly string[] s_pumps =
    [
        "a", "a ", "I ", "i want to ", "because ", "on the one hand ", "not not not ", "e\u0301\u0323\u0327", "👩‍👩‍👧‍👦", "\u202e\u200f\u200b", "ا ل ع ر ب ",
        "サポート", "....", "?!?!", "''''", "- - ", "x-x-x-", "1,2,3", "\"\"", "“a", "(((", "@@@@", "a@b.", "zwischen ", "das hat uns ", "ich habe das schon ", "if they the price .. ",
        "good service ", "the the the ", "0 0 0 ", "\ud800", "\udc00\ud800", "\n", "\t \u00a0", "q\u030c\u0323\u0327\u0300\u0301\u0302",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Long_answers_cost_in_proportion_to_their_length(string language)
    {
        var rules = ShippedRules.All.For(language);
        foreach (var pump in s_pumps)
        {
            Work(Repeat(pump, 500), rules);
            var half = Allocated(() => Work(Repeat(pump, LongestAnswer / 2), rules));
            var whole = Allocated(() => Work(Repeat(pump, LongestAnswer), rules));

            Assert.True(whole <= (half * 2.3) + 200_000, $"{pump}: {half} bytes for the half, {whole} for the whole");
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_question_chosen_for_a_hostile_answer_passes_the_gate(string language)
    {
        var seed = 20261122;
        var random = new Random(seed);
        var (rules, probes, gate) = (ShippedRules.All.For(language), new RuleProbes(ShippedRules.All), new Gate(ShippedRules.All));
        var answers = Answers(random).ToList();
        var chosen = 0;
        foreach (var answer in answers)
        {
            var reading = AnswerReading.Of(answer, rules);
            var former = random.Next(2) == 0;
            var trigger = (ProbeTrigger)random.Next(7);
            var probe = probes.Choose(trigger, reading, new ProbeTarget(RuleProbesTests.Ask(), former), [], language, random.Next());

            Assert.NotNull(probe);
            var verdict = gate.Check(probe.Text, new GateContext(language) { Former = former, Said = [answer] });
            Assert.True(verdict.Passed, $"{answer}: {probe.Text}: {string.Join(", ", verdict.Failures)}");
            chosen++;
        }

        Evidence.Note($"{chosen} answers, seed {seed}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void No_hostile_text_is_a_command_a_consent_or_an_exception(string language)
    {
        var commands = new CommandRecognizer(ShippedRules.All);
        var (yesNo, scores, choices) = (new YesNoReader(ShippedRules.All), new ScoreReader(ShippedRules.All), new ChoiceReader(ShippedRules.All));
        foreach (var answer in Answers(new Random(7)))
        {
            scores.Read(answer, language, 0, 10);
            choices.Read(answer, ["Yes", "No", "Something else"], language);
            EmailReader.Read(answer);
            if (answer.Length > 30)
            {
                Assert.Null(commands.Recognize(answer, language));
                Assert.Null(yesNo.Read(answer, language));
            }
        }
    }

    [Fact]
    public void Hostile_texts_at_the_gate_are_judged_and_nothing_is_thrown()
    {
        var gate = new Gate(ShippedRules.All);

        Assert.All(Answers(new Random(11)), text => gate.Check(text, new GateContext("de") { Said = [text], Asked = [text], Prompt = text, Canary = "zq7Canary42" }));
    }

    private static void Work(string answer, LanguageRules rules)
    {
        var reading = AnswerReading.Of(answer, rules);
        _ = reading.Repeats(reading);
        EmailReader.Read(answer);
        Datamark.Of(answer, 4_000, "b0undary5f2c9a77e1d3");
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string pump, int length) => string.Concat(Enumerable.Repeat(pump, (length / pump.Length) + 1))[..length];

    private IEnumerable<string> Answers(Random random)
    {
        foreach (var table in new[] { "en", "de" }.SelectMany(language => new[] { $"Commands/answers.{language}.tsv", $"Probing/readings.{language}.tsv" }))
        {
            foreach (var row in Table.Read(table))
            {
                yield return row[^1];
            }
        }

        foreach (var pump in s_pumps)
        {
            yield return Repeat(pump, random.Next(1, 2_000));
        }

        for (var i = 0; i < 300; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => s_pumps[random.Next(s_pumps.Length)]));
        }

        if (Corpora.Find("blns/blns.json", output.WriteLine) is { } naughty)
        {
            foreach (var line in (ListValue)Json.Parse(File.ReadAllText(naughty)))
            {
                yield return line.ToString();
            }
        }

        if (Corpora.Find("promptinj", output.WriteLine) is { } injections)
        {
            foreach (var line in Directory.GetFiles(injections, "*.json").Order(StringComparer.Ordinal).SelectMany(file => Texts(Json.Parse(File.ReadAllText(file)))))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Texts(Value value) => value switch
    {
        ListValue list => list.SelectMany(Texts),
        ObjectValue fields => fields.SelectMany(field => Texts(field.Value)),
        TextValue text => [text.Text],
        _ => [],
    };
}
