using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

/// <summary>Texts made to exhaust the stack, the memory or the time of whoever parses or evaluates them. None of them gets that far.</summary>
public class HostileInputTests
{
    private static readonly ObjectValue s_memory = (ObjectValue)Json.Parse(Memory);

    public static TheoryData<string, string> TextsThatAreNoExpressions => new()
    {
        { "parentheses", Repeat("(", 10_000) + "1" + Repeat(")", 10_000) },
        { "unclosed parentheses", Repeat("(", 10_000) },
        { "lists", Repeat("[", 5_000) + Repeat("]", 5_000) },
        { "objects", Repeat("{a:", 3_000) + "1" + Repeat("}", 3_000) },
        { "negations", Repeat("!", 10_000) + "true" },
        { "minus signs", Repeat("-", 10_000) + "1" },
        { "calls", Repeat("length(", 2_000) + "'a'" + Repeat(")", 2_000) },
        { "indexes", "a" + Repeat("[a", 5_000) + Repeat("]", 5_000) },
        { "conditionals", Repeat("a?", 5_000) + "1" + Repeat(":1", 5_000) },
        { "conditionals in a row", Repeat("a?1:", 4_000) + "1" },
        { "mixed operators", Repeat("1+(2*", 3_000) + "1" + Repeat(")", 3_000) },
        { "lambdas", Repeat("foreach(x,y=>", 1_000) + "y" + Repeat(")", 1_000) },
        { "interpolations", Repeat("`${", 5_000) },
        { "interpolations in texts", Repeat("`${'", 4_000) },
        { "quotes", Repeat("'", 9_999) },
        { "backslashes", "'" + Repeat("\\", 9_999) },
        { "arrows", "foreach(x," + Repeat("a=>", 4_000) + "a)" },
        { "commas", "createArray(" + Repeat(",", 10_000) + ")" },
        { "dots", "a" + Repeat(".", 10_000) },
        { "a long number", Repeat("9", 10_000) },
        { "a long text", "'" + Repeat("x", 100_000) + "'" },
        { "control characters", "a\0b" },
        { "half a character", "\ud800" },
        { "another alphabet", "\u0430 + 1" },
        { "a huge pattern", "isMatch('a', '((a{1000}){1000}){1000}')" },
        { "a pattern that looks back", "isMatch('a', '(a)\\\\1')" },
    };

    public static TheoryData<string> ExpressionsThatWouldGoOnForEver => new()
    {
        "range(0, 1000000000)",
        "range(1, 2147483647)",
        "join(range(1, 1000000), 'aaaaaaaaaaaaaaaa')",
        "foreach(range(1, 100000), x, foreach(range(1, 100000), y, x * y))",
        "any(range(1, 100000), x, any(range(1, 100000), y, false))",
        "where(range(1, 90000), x, contains(big, -1))",
        "sum(foreach(range(1, 500), x, sum(big)))",
        "any(range(1, 90000), x, subArray(big, 0 - 1))",
        Grow("replace({0}, 'x', 'xxxxxxxxxxxxxxxx')", "'x'", 12),
        Repeat("text & ", 200) + "''",
        "foreach(range(1, 5000), x, text)",
        Grow("[{0}, {0}]", "big", 6),
        "setPathToValue(deep." + Repeat("a.", 500) + "a, 1)",
        "formatNumber(1, 999999999)",
        "stringOrValue(loop)",
        "9223372036854775807 * 2",
        "0 - 9223372036854775807 - 2",
        "div(0 - 9223372036854775807 - 1, 0 - 1)",
        "int(2 ^ 1000)",
        "addDays('2018-01-01T00:00:00.000Z', 2147483647)",
        "formatEpoch(10 ^ 300)",
        "flatten(foreach(range(1, 1000), x, range(1, 1000)))",
        "union(pairs, pairs, pairs)",
        "sortBy([1, 'a', null])",
        "json(brackets)",
        "jPath(tree, '$..*..*..*..*..*..*')",
        "xPath(xml, 'count(//*//*//*//*//*//*)')",
        "xPath('<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>', '/a')",
        "xml(brackets)",
        "rand(5, 5)",
        "subArray([1], 99999999999)",
        "utcNow('%')",
    };

    [Theory]
    [MemberData(nameof(TextsThatAreNoExpressions))]
    public void A_text_that_would_exhaust_the_parser_is_a_diagnostic(string what, string text)
    {
        var (parsed, found) = Slowest.Measure($"hostile expression, {what}", () =>
        {
            var found = new Diagnostics();
            return (ExpressionParser.Parse(text, StandardFunctions.Table, Origin.Nowhere, found), found);
        });

        Assert.True(parsed is null, what);
        Assert.Single(found);
    }

    [Theory]
    [MemberData(nameof(ExpressionsThatWouldGoOnForEver))]
    public void An_expression_that_would_exhaust_the_machine_is_an_error(string expression) =>
        Assert.NotEmpty(Slowest.Measure($"hostile expression, {(expression.Length > 60 ? expression[..60] : expression)}", () => Evaluate.Parse(expression).Evaluate(Evaluate.Context(s_memory)).Error!));

    [Theory]
    [InlineData(5_000, "1+", "1")]
    [InlineData(5_000, "a&&", "a")]
    [InlineData(7_000, "a.", "a")]
    [InlineData(3_000, "a[0].", "a")]
    public void A_long_chain_is_no_deep_nest(int count, string link, string end) =>
        Assert.False(Evaluate.Run(Repeat(link, count) + end).Failed);

    [Theory]
    [InlineData("int(text)")]
    [InlineData("subArray(big, 1, 99999999)")]
    [InlineData("big < text")]
    public void A_message_shows_only_the_beginning_of_a_long_value(string expression) =>
        Assert.InRange(Evaluate.Error(expression, Memory).Length, 1, 400);

    [Fact]
    public void What_is_shared_counts_each_time_it_would_be_written()
    {
        Assert.False(Evaluate.Run("count([pairs, pairs])", Memory).Failed);
        Assert.Equal(Fuel.StepsSpent, Evaluate.Error(Grow("[{0}, {0}]", "pairs", 8), Memory));
    }

    private static string Memory => $$"""
        {
          "big": [{{Repeat("1,", 50_000)}}1],
          "text": "{{Repeat("x", 10_000)}}",
          "pairs": [{{string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"[{i},1]"))}}],
          "loop": "${stringOrValue(loop)}",
          "deep": {},
          "brackets": "{{Repeat("[", 100_000)}}",
          "tree": {{Repeat("[[", 15)}}1{{Repeat("],[1,2,3]]", 15)}},
          "xml": "{{Repeat("<a>", 40)}}{{Repeat("</a>", 40)}}"
        }
        """.Replace("\"tree\": [", "\"tree\": { \"a\": [", StringComparison.Ordinal).Replace(",\n  \"xml\"", "},\n  \"xml\"", StringComparison.Ordinal);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Grow(string form, string seed, int times)
    {
        var text = seed;
        for (var i = 0; i < times; i++)
        {
            text = form.Replace("{0}", text, StringComparison.Ordinal);
        }

        return text;
    }
}
