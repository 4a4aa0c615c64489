using Bot.Interviews.Probing;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Probing;

public class GateTests
{
    private const string Canary = "zq7Canary42";
    private const string Prompt = "You conduct an interview. Ask for concrete episodes and never suggest an answer. Never praise.";
    private static readonly Gate s_gate = new(ShippedRules.All);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_gate_refuses_what_it_must_and_lets_through_what_it_may(string language)
    {
        var rows = Table.Read($"Probing/gate.{language}.tsv");

        Findings.None(
            from row in rows
            let verdict = s_gate.Check(row[1], ContextOf(row, language))
            let found = string.Join(", ", verdict.Failures.Select(failure => $"{WireName.Of(failure.Rule)} \"{failure.Span}\""))
            where row[0] == "pass" ? !verdict.Passed : !verdict.Failures.Any(failure => WireName.Of(failure.Rule) == row[0])
            select $"{row[1]}: {row[0]} expected, found {(found.Length == 0 ? "pass" : found)}");
    }

    [Fact]
    public void At_least_120_cases_are_shipped() =>
        Assert.True(new[] { "en", "de" }.Sum(language => Table.Read($"Probing/gate.{language}.tsv").Count) >= 120);

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once_with_its_words()
    {
        var verdict = s_gate.Check("Great point! Was it the price or the service?", new GateContext("en"));

        Assert.Equal(
            [(GateRule.Closed, "Was it the price or the service?"), (GateRule.EitherOr, "or"), (GateRule.Praise, "Great"), (GateRule.Paraphrase, "Great point!")],
            verdict.Failures.Select(failure => (failure.Rule, failure.Span)));
    }

    [Fact]
    public void A_text_without_end_is_refused_unread()
    {
        var verdict = s_gate.Check(new string('a', 1_000_000), new GateContext("en"));

        Assert.Equal(GateRule.Length, Assert.Single(verdict.Failures).Rule);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.Contains(
        s_gate.Check("\ud800 what happened?", new GateContext("en")).Failures, failure => failure.Rule == GateRule.Control);

    [Fact]
    public void Words_disguised_in_another_script_are_refused() => Assert.Contains(
        s_gate.Check("Wh\u0430t h\u0430\u0440\u0440\u0435n\u0435d th\u0435n?", new GateContext("en")).Failures,
        failure => failure.Rule == GateRule.Language);

    private static GateContext ContextOf(string[] row, string language) => new(language)
    {
        Said = row.Length > 2 && row[2].Length > 0 ? [row[2]] : [],
        Asked = row.Length > 3 && row[3].Length > 0 ? [row[3]] : [],
        Former = row.Length > 4 && row[4] == "former",
        Canary = Canary,
        Prompt = Prompt,
    };
}
