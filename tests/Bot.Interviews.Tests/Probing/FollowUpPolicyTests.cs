using System.Text.Json;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Probing;

public class FollowUpPolicyTests
{
    private const string Long = "the integration with our warehouse and all of the monthly reports";
    private static readonly InterviewBudget s_plenty = new(10, 20, 3);

    [Theory]
    [InlineData("good service", ProbeTrigger.Short)]
    [InlineData("the price", ProbeTrigger.Short)]
    [InlineData("no idea", ProbeTrigger.Short)]
    [InlineData("👍", ProbeTrigger.Short)]
    [InlineData("what do you mean?", ProbeTrigger.Short)]
    [InlineData("they are just very nice and it is all good", ProbeTrigger.Vague)]
    [InlineData(Long, ProbeTrigger.Vague)]
    [InlineData("on the one hand it is because of the price that we stay", ProbeTrigger.HalfAnswered)]
    [InlineData("I was really happy with how the whole team works there", ProbeTrigger.Emotion)]
    [InlineData("I like what they do but at the same time I am looking around", ProbeTrigger.Contradiction)]
    [InlineData("last week they called me about the invoice from the spring", ProbeTrigger.NoConsequence)]
    public void An_answer_to_a_mandatory_question_is_followed_up_for_what_it_lacks(string answer, ProbeTrigger trigger) =>
        Assert.Equal(trigger, TriggerOf(Decide(Mandatory(), [answer])));

    [Theory]
    [InlineData("Last year our shop went down. They came at once because they know us. I was so relieved.", StopReason.Rich)]
    [InlineData("I'd rather not say", StopReason.Refused)]
    [InlineData("that's all I have to say about it", StopReason.MoveOn)]
    [InlineData("I do not want to live anymore", StopReason.Distress)]
    public void Nothing_is_asked_where_nothing_is_missing_or_wanted(string answer, StopReason reason) =>
        Assert.Equal(reason, ReasonOf(Decide(Mandatory(), [answer])));

    [Theory]
    [InlineData("good service")]
    [InlineData("no idea")]
    [InlineData("😀")]
    public void A_few_words_are_left_alone_where_the_question_is_not_mandatory(string answer) =>
        Assert.Equal(StopReason.NotNeeded, ReasonOf(Decide(Mandatory() with { Mandatory = false }, [answer])));

    [Fact]
    public void A_second_short_answer_is_an_answer() =>
        Assert.Equal(StopReason.NotNeeded, ReasonOf(Decide(Mandatory(), ["the price", "it is fair"], [new(ProbeTrigger.Short)])));

    [Fact]
    public void The_slot_that_is_still_open_comes_first()
    {
        var question = Mandatory(new Slot("evolution"), new Slot("moments"), new Slot("mood of the day"));

        Assert.Equal("moments", ((FollowUpDecision.Probe)Decide(question, ["it is all good and they are very nice people"])).Slot);
        Assert.Equal("mood of the day", ((FollowUpDecision.Probe)Decide(question, ["last year they came when our server was down and helped"])).Slot);
    }

    [Fact]
    public void A_slot_is_asked_for_once_and_covered_by_any_real_answer()
    {
        var question = Mandatory(new Slot("evolution"), new Slot("xyz"));
        AskedProbe[] probes = [new(ProbeTrigger.Slot, "xyz")];

        Assert.True(Inputs(question, [Long, "the move to another town"], probes).Slots[1].Covered);
        Assert.False(Inputs(question, [Long, "no idea"], probes).Slots[1].Covered);
        Assert.NotEqual(ProbeTrigger.Slot, TriggerOf(Decide(question, [Long, "no idea"], probes)));
    }

    [Fact]
    public void It_depends_ends_the_probing_the_second_time()
    {
        Assert.Equal(ProbeTrigger.Vague, TriggerOf(Decide(Mandatory(), ["well, it depends on the project and on the people in it"])));
        Assert.Equal(
            StopReason.DependsTwice,
            ReasonOf(Decide(Mandatory(), ["it depends on the project and the people", "that depends, sometimes more and sometimes less"], [new(ProbeTrigger.Vague)])));
    }

    [Fact]
    public void A_repetition_ends_the_probing() => Assert.Equal(
        StopReason.Repetition,
        ReasonOf(Decide(Mandatory(), ["mainly the price and the delivery times", "as you see the price, the delivery times"], [new(ProbeTrigger.Vague)])));

    [Theory]
    [InlineData(10, 3, 3)]
    [InlineData(3, 20, 3)]
    [InlineData(0, 20, 0)]
    [InlineData(10, 0, 0)]
    public void Depth_waits_while_mandatory_questions_need_the_time(double minutes, int turns, int unasked) =>
        Assert.Equal(StopReason.Budget, ReasonOf(Decide(Mandatory(), [Long], budget: new InterviewBudget(minutes, turns, unasked))));

    [Fact]
    public void The_last_question_may_use_what_is_left() =>
        Assert.IsType<FollowUpDecision.Probe>(Decide(Mandatory(), [Long], budget: new InterviewBudget(1, 1, 0)));

    [Theory]
    [InlineData(Depth.None, 0)]
    [InlineData(Depth.Light, 1)]
    [InlineData(Depth.Standard, 2)]
    [InlineData(Depth.Deep, 3)]
    public void However_much_a_model_asks_for_the_depth_is_the_cap(Depth depth, int most)
    {
        var question = Mandatory(new Slot("a"), new Slot("b"), new Slot("c"), new Slot("d"), new Slot("e")) with { Depth = depth };
        var (answers, probes) = (new List<string> { Long }, new List<AskedProbe>());
        foreach (var trigger in Enumerable.Repeat(Enum.GetValues<ProbeTrigger>(), 5).SelectMany(all => all))
        {
            var decision = Decide(question, answers, probes, rating: Rating(0, trigger), budget: new(1000, 1000, 0));
            if (decision is FollowUpDecision.Probe probe)
            {
                probes.Add(new AskedProbe(probe.Trigger, probe.Slot));
                answers.Add(string.Join(' ', Enumerable.Range(0, 8).Select(word => $"new{(char)('a' + answers.Count)}{(char)('a' + word)}")));
            }
        }

        Assert.Equal(most, probes.Count);
        Assert.Equal(StopReason.Cap, ReasonOf(Decide(question, answers, probes, rating: Rating(0, ProbeTrigger.Vague), budget: new(1000, 1000, 0))));
    }

    [Fact]
    public void A_rating_may_choose_another_follow_up_or_spare_one()
    {
        Assert.Equal(ProbeTrigger.Emotion, TriggerOf(Decide(Mandatory(), [Long], rating: Rating(1, ProbeTrigger.Emotion))));
        Assert.Equal(StopReason.NotNeeded, ReasonOf(Decide(Mandatory(), [Long], rating: Rating(1, null))));
        Assert.Equal(StopReason.Rich, ReasonOf(Decide(Mandatory(), [Long], rating: Rating(3, ProbeTrigger.Vague))));
    }

    [Fact]
    public void A_rating_may_not_spare_the_one_follow_up_of_a_short_answer() =>
        Assert.Equal(ProbeTrigger.Short, TriggerOf(Decide(Mandatory(), ["the price"], rating: Rating(3, null))));

    [Fact]
    public void A_rating_may_cover_a_slot_that_the_question_has_and_that_somebody_answered()
    {
        var question = Mandatory(new Slot("evolution"), new Slot("moments"));

        Assert.True(Inputs(question, [Long], rating: Rating(1, null, "moments", "invented")).Slots[1].Covered);
        Assert.False(Inputs(question, ["no idea"], rating: Rating(1, null, "moments")).Slots[1].Covered);
        Assert.Equal(2, Inputs(question, [Long], rating: Rating(1, null, "invented")).Slots.Length);
    }

    [Theory]
    [InlineData(Long, ParticipantWish.MoveOn, null)]
    [InlineData(Long, ParticipantWish.Stop, null)]
    [InlineData(Long, ParticipantWish.Distress, null)]
    [InlineData("like I said, it is the same with all of the monthly reports", ParticipantWish.MoveOn, StopReason.MoveOn)]
    [InlineData("I am so desperate and completely alone with all of this here", ParticipantWish.Distress, StopReason.Distress)]
    public void A_wish_counts_only_when_the_words_agree(string answer, ParticipantWish wish, StopReason? reason)
    {
        var decision = Decide(Mandatory(), [answer], rating: Rating(1, ProbeTrigger.Vague) with { Wish = wish });

        Assert.Equal(reason, decision is FollowUpDecision.Stop stop ? stop.Reason : null);
    }

    [Fact]
    public void A_decision_is_replayed_from_what_it_carries()
    {
        var random = new Random(20261122);
        string[] answers = ["the price", Long, "it depends", "no idea", "I was happy because last year they came", "jein", "that's all", "😀", ""];
        for (var i = 0; i < 500; i++)
        {
            var count = random.Next(1, 4);
            var decision = Decide(
                Mandatory(new Slot("a"), new Slot("moments")) with { Depth = (Depth)random.Next(4), Mandatory = random.Next(2) == 0 },
                [.. Enumerable.Range(0, count).Select(_ => answers[random.Next(answers.Length)])],
                [.. Enumerable.Range(0, count - 1).Select(_ => new AskedProbe((ProbeTrigger)random.Next(7), random.Next(2) == 0 ? "moments" : null))],
                random.Next(2) == 0 ? null : Rating(random.Next(4), random.Next(2) == 0 ? null : (ProbeTrigger)random.Next(7), "moments"),
                new InterviewBudget(random.Next(-1, 12), random.Next(-1, 24), random.Next(4)));

            var kept = JsonSerializer.Deserialize(JsonSerializer.Serialize(decision, ProbingJson.Default.FollowUpDecision), ProbingJson.Default.FollowUpDecision)!;

            Assert.Equal(decision, kept);
            Assert.Equal(decision, FollowUpPolicy.Decide(kept.Inputs));
        }
    }

    [Fact]
    public void There_is_nothing_to_decide_before_there_is_an_answer() =>
        Assert.Throws<ArgumentException>(() => Inputs(Mandatory(), []));

    private static Question Mandatory(params Slot[] slots) => RuleProbesTests.Ask(slots);

    private static FollowUpRating Rating(int richness, ProbeTrigger? trigger, params string[] slots) =>
        new(richness, [.. slots], Emotion.None, trigger, ParticipantWish.Continue);

    private static FollowUpDecision Decide(
        Question question, IReadOnlyList<string> answers, IReadOnlyList<AskedProbe>? probes = null, FollowUpRating? rating = null, InterviewBudget? budget = null) =>
        FollowUpPolicy.Decide(Inputs(question, answers, probes, rating, budget));

    private static FollowUpInputs Inputs(
        Question question, IReadOnlyList<string> answers, IReadOnlyList<AskedProbe>? probes = null, FollowUpRating? rating = null, InterviewBudget? budget = null) =>
        FollowUpInputs.Of(
            question,
            [.. answers.Select(answer => AnswerReading.Of(answer, ShippedRules.All.For("en")))],
            probes ?? [],
            [],
            budget ?? s_plenty,
            ShippedRules.All,
            rating);

    private static ProbeTrigger? TriggerOf(FollowUpDecision decision) => (decision as FollowUpDecision.Probe)?.Trigger;

    private static StopReason? ReasonOf(FollowUpDecision decision) => (decision as FollowUpDecision.Stop)?.Reason;
}
