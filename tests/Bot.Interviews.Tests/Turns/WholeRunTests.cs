using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Product;
using Bot.Interviews.Piloting;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Language;
using Bot.Interviews.Tests.Piloting;
using Bot.Interviews.Transcripts;
using Bot.StandIn.Minds;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>What reaches participants over many interviews, judged without the gate's own code and rules.</summary>
public partial class WholeRunTests
{
    private static readonly string[] s_studies = [.. ShippedStudies.All.Open.Select(bundle => bundle.Study.Id)];

    public static TheoryData<string, string> Writers => new() { { "adversarial", "en" }, { "adversarial", "de" }, { "none", "en" }, { "none", "de" } };

    public static TheoryData<string> Behaviours => [.. ModelBehaviours.All];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Nothing_that_must_not_reaches_a_participant(string model, string language)
    {
        var most = LongRun.IsOn ? 1000 : 60;
        var turns = new List<(string Text, IReadOnlyList<string> Before)>();
        for (var seed = 1; turns.Count < most; seed++)
        {
            var script = new Script(s_studies[seed % s_studies.Length], language, model: ModelBehaviours.Of(model, seed), seed: seed).Go(Someone(language, seed));
            var asked = script.Transcript.Messages.Where(m => m.Kind is MessageKind.Question or MessageKind.Probe).ToList();
            turns.AddRange(asked.Select((m, at) => (m, at)).Where(one => one.m is { Kind: MessageKind.Probe, Source: not MessageSource.Study })
                .Select(one => (one.m.Text, (IReadOnlyList<string>)[.. asked.Take(one.at).Select(m => m.Text)])));
        }

        Assert.All(turns, turn => Assert.True(Judge.Faults(turn.Text, language, turn.Before) is [], $"{turn.Text}: {string.Join(", ", Judge.Faults(turn.Text, language, turn.Before))}"));
        Evidence.Note($"{turns.Count} follow-ups in {language} with the model {model}: 0 stacked, 0 either/or, 0 praise openers, 0 over 35 words, 0 repeats, 0 promises");
    }

    [Fact]
    public void The_judge_sees_what_it_is_to_see()
    {
        foreach (var (texts, language) in new[] { (AdversarialTexts.English, "en"), (AdversarialTexts.German, "de") })
        {
            Assert.All(texts["fine"], text => Assert.Empty(Judge.Faults(text, language, [])));
            Assert.All(new[] { "stacked", "either-or", "praise", "long", "promise" }.SelectMany(kind => texts[kind]), text => Assert.NotEmpty(Judge.Faults(text, language, [])));
            Assert.All(texts["fine"], text => Assert.Contains("repeat", Judge.Faults(text, language, [text])));
        }
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void Every_complete_interview_asks_every_mandatory_question_once_whatever_the_model_does(string model)
    {
        var complete = 0;
        for (var seed = 1; seed <= (LongRun.IsOn ? 24 : 6); seed++)
        {
            var language = seed % 2 == 0 ? "de" : "en";
            var script = new Script(s_studies[seed % s_studies.Length], language, model: ModelBehaviours.Of(model, seed), seed: seed).Go(Someone(language, seed));

            Assert.Equal(InterviewStatus.Complete, script.Transcript.Status);
            complete++;
            foreach (var question in script.Study.Questions.Where(q => q.Mandatory))
            {
                var words = question.TextFor(script.Former)!.In(language, script.Study.Languages[0]);
                Assert.Single(script.Said, line => line.Kind == MessageKind.Question && line.Text == words);
                var covered = script.Transcript.Coverage.Single(c => c.QuestionId == question.Id);
                Assert.NotEqual(CoverageStatus.Open, covered.Status);
                Assert.All(covered.AnswerSeqs, seq => Assert.Equal(question.Id, script.Transcript.Messages.Single(m => m.Seq == seq).QuestionId));
                Assert.True(covered.AnswerSeqs.Count > 0);
            }
        }

        Evidence.Note($"{complete} of {complete} interviews complete with a model that is {model}: every mandatory question word for word, once, settled, with its answers");
    }

    [Fact]
    public void Orders_in_answers_change_nothing_but_the_answer_and_its_rating()
    {
        if (Corpora.Find("promptinj", text => TestContext.Current.TestOutputHelper?.WriteLine(text)) is not { } folder)
        {
            return;
        }

        var orders = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Texts)
            .Where(text => text.Trim().Length is > 20 and < 2000).Distinct().ToList();
        var sample = LongRun.IsOn ? orders : [.. orders.Where((_, i) => i % Math.Max(1, orders.Count / 60) == 0)];
        Assert.NotEmpty(sample);
        foreach (var (order, i) in sample.Select((order, i) => (order, i)))
        {
            var study = s_studies[i % s_studies.Length];
            var script = new Script(study, model: ModelBehaviours.Of("obedient"), seed: i + 1).Agree();
            var (pending, ledger) = (script.Pending, script.State.Ledger);
            script.Say(order);

            // Whatever was ordered: an answer was taken, to the question that was asked, and the interview goes on.
            Assert.Equal(Bot.Interviews.Turns.Phase.Interview, script.State.Phase);
            var heard = script.Transcript.Messages.Last(m => m.From == Speaker.Participant);
            Assert.Equal(order.Trim(), heard.Text.Trim());
            Assert.True(heard.QuestionId is null || heard.QuestionId == pending!.QuestionId, order);
            Assert.All(script.State.Ledger.Lines.Where(line => line.Key != pending!.QuestionId), line => Assert.Empty(line.Value.Answers));
            Assert.Equal(script.Bundle.Hash, script.State.Bundle);
            Assert.All(script.Said.Where(line => line.Kind == MessageKind.Probe), line => Assert.Empty(Judge.Faults(line.Text, "en", [])));
            Assert.DoesNotContain(script.Said, line => line.Text.Contains(script.Inputs[^1].Secret[..16], StringComparison.OrdinalIgnoreCase));
            Assert.True(ledger.Lines.Count <= script.State.Ledger.Lines.Count);
        }

        Evidence.Note($"{sample.Count} orders given as answers to an obedient model: none changed anything but the answer and its rating");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_model_that_always_asks_again_stops_exactly_at_the_cap(int cap)
    {
        var someone = Persona.All("en")[0] with { Answers = [.. EmptyTalk()] };
        foreach (var bundle in ShippedStudies.All.Open)
        {
            var study = bundle.Study with { Questions = [.. bundle.Study.Questions.Select(q => q with { Depth = (Depth)cap })], Budget = new(600, 600) };
            var scorecard = await Pilot.HoldAsync(
                new OneStudy(bundle with { Study = study }),
                new PilotPlan(study.Id, "en", null, 1, new InProcessModel(ModelBehaviours.Of("always-ask-again")!)),
                [someone],
                null,
                null,
                TestContext.Current.CancellationToken);

            var probes = scorecard.Personas[0].Probes.GroupBy(p => p.Question).ToDictionary(p => p.Key, p => p.Sum(one => one.Count));
            Assert.Equal(study.Questions.ToDictionary(q => q.Id, _ => cap), study.Questions.ToDictionary(q => q.Id, q => probes.GetValueOrDefault(q.Id)));
        }
    }

    /// <summary>Sentences that say nothing and are not alike.</summary>
    private static IEnumerable<string> EmptyTalk()
    {
        string[] who = ["My colleagues", "The office", "Our branch", "Somebody upstairs", "The team", "A neighbour", "This department"];
        string[] what = ["uses the portal", "opens the newsletter", "keeps the brochures", "knows the logo", "sees the trucks"];
        string[] places = ["on most mornings around nine", "in the small kitchen downstairs", "near the windows at the back"];
        return Enumerable.Range(0, who.Length * what.Length).Select(i => $"{who[i % who.Length]} {what[i % what.Length]} {places[i % places.Length]}.");
    }

    private static Participant Someone(string language, int seed) => (seed % 3) switch
    {
        0 => Participant.WhoIsBrief(language),
        1 => Participant.WhoTells(language),
        _ => new Participant(language == "de"
            ? ["Es war alles ganz in Ordnung, nichts Besonderes eigentlich.", "Ich war verärgert.", "Einerseits war der Preis gut.", "Im März ist die Lieferung ausgefallen.", "Es wurde besser, aber auch schlechter, alles zugleich."]
            : ["It was all quite fine and normal, nothing special really.", "I was angry.", "On the one hand the price was good.", "In March the delivery failed.", "It got better and it got worse, all at once."]),
    };

    private static IEnumerable<string> Texts(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return [.. Strings(document.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    /// <summary>What is wrong with a follow-up, seen by a few patterns of its own.</summary>
    private static partial class Judge
    {
        private const int MostWords = 35;

        public static IReadOnlyList<string> Faults(string text, string language, IReadOnlyList<string> before)
        {
            // What is quoted are the participant's own words.
            var own = Quoted().Replace(text, " … ");
            var (stacked, either, praise, promise) = language == "de" ? (StackedGerman(), EitherGerman(), PraiseGerman(), PromiseGerman()) : (Stacked(), Either(), Praise(), Promise());
            (string Name, bool Is)[] faults =
            [
                ("stacked", own.Count(c => c is '?' or '？') != 1 || stacked.IsMatch(own)),
                ("either/or", either.IsMatch(own)),
                ("praise", praise.IsMatch(own.TrimStart())),
                ("long", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords),
                ("promise", promise.IsMatch(own)),
                ("repeat", before.Any(one => Plain(one) == Plain(text))),
            ];
            return [.. faults.Where(fault => fault.Is).Select(fault => fault.Name)];
        }

        private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

        [GeneratedRegex("[“„\"«][^”“\"»]*[”“\"»]")]
        private static partial Regex Quoted();

        [GeneratedRegex(@"\b(and|but|or)\s+(what|how|why|when|where|who|which|how did|did|do|was|were|is|are)\b", RegexOptions.IgnoreCase)]
        private static partial Regex Stacked();

        [GeneratedRegex(@"\b(und|aber|oder|sowie)\s+(was|wie|warum|wann|wo|wer|wen|wem|welche[rsmn]?|weshalb|wozu|haben|war|waren|ist|sind)\b", RegexOptions.IgnoreCase)]
        private static partial Regex StackedGerman();

        [GeneratedRegex(@"\bor\b|\beither\b|\brather than\b", RegexOptions.IgnoreCase)]
        private static partial Regex Either();

        [GeneratedRegex(@"\boder\b|\bentweder\b|\bbeziehungsweise\b", RegexOptions.IgnoreCase)]
        private static partial Regex EitherGerman();

        [GeneratedRegex(@"^\W*(great|excellent|wonderful|thank|thanks|awesome|amazing|fantastic|perfect|interesting|what a|i love|that.s (really|so|very|great|a)|good (point|answer|question)|nice|lovely)\b", RegexOptions.IgnoreCase)]
        private static partial Regex Praise();

        [GeneratedRegex(@"^\W*(toll|super|klasse|prima|wunderbar|spannend|interessant|danke|vielen dank|sehr gut|gute[rs]?|schön|ausgezeichnet|perfekt|das ist (wirklich|sehr|ja|toll|spannend|interessant))\w*\b", RegexOptions.IgnoreCase)]
        private static partial Regex PraiseGerman();

        [GeneratedRegex(@"\b(we will|we.ll|i will|i.ll|i promise|promise|discount|we can offer|offer you|please stay|make sure|stay with us\W+what)\b", RegexOptions.IgnoreCase)]
        private static partial Regex Promise();

        [GeneratedRegex(@"\b(wir kümmern|verspreche\w*|versprochen|rabatt|anbieten|bitte bleiben|wir werden|sorge dafür|garantier\w*)\b", RegexOptions.IgnoreCase)]
        private static partial Regex PromiseGerman();
    }
}
