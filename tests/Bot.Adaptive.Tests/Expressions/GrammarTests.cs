using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

public class GrammarTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-2 ^ 2", "4.0")]
    [InlineData("3 ^ 2 ^ 2", "81.0")]
    [InlineData("7 - 2 - 1", "4")]
    [InlineData("8 / 2 / 2", "2")]
    [InlineData("7%4", "3")]
    [InlineData("'is ' & 1 == 1", "\"is True\"")]
    [InlineData("1 + 1 & 1 + 1", "\"22\"")]
    [InlineData("false && false || true", "true")]
    [InlineData("null ?? null ?? 3", "3")]
    [InlineData("!false && !null", "true")]
    public void Operators_bind_by_their_precedence_and_group_from_the_left(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression));

    [Fact]
    public void Conditionals_group_from_the_left_as_upstream_has_it() =>
        Assert.Equal("\"y\"", Evaluate.Value("true ? 'x' : true ? 'y' : 'z'"));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.0", "1.0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9.223372036854776E+18")]
    [InlineData("TRUE", "true")]
    [InlineData("Null", "null")]
    [InlineData(@"'it\'s'", "\"it's\"")]
    [InlineData(@"""say \""hi\""""", @"""say \""hi\""""")]
    [InlineData(@"'a\tb\\c\d'", @"""a\tb\\c\\d""")]
    [InlineData("[1, 'a', [2]]", """[1,"a",[2]]""")]
    [InlineData("{ a: 1, 'b c': { d: [] } }", """{"a":1,"b c":{"d":[]}}""")]
    [InlineData("", "\"\"")]
    public void Literals_are_numbers_texts_lists_and_objects(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression));

    [Theory]
    [InlineData("`hello ${user.name}!`", "\"hello Ann!\"")]
    [InlineData(@"`costs \${5} or \`5\``", @"""costs ${5} or `5`""")]
    [InlineData("`${1 + 1}`", "\"2\"")]
    [InlineData("`no ${ {} braces`", "\"no ${ {} braces\"")]
    [InlineData("`${join(['`', '}'], '')}`", "\"`}\"")]
    [InlineData(@"`stays \n as it is`", @"""stays \\n as it is""")]
    public void Backquotes_make_a_text_with_expressions_inside(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression, """{ "user": { "name": "Ann" } }"""));

    [Theory]
    [InlineData("$title", "\"t\"")]
    [InlineData("@city", "\"Oslo\"")]
    [InlineData("@@city", "[\"Oslo\"]")]
    [InlineData("#Book", "{}")]
    [InlineData("%x", "1")]
    public void A_sign_before_a_name_belongs_to_the_name_and_memory_decides_what_it_means(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression, """{ "$title": "t", "@city": "Oslo", "@@city": ["Oslo"], "#Book": {}, "%x": 1 }"""));

    [Theory]
    [InlineData("foreach([1, 2], x, x + 1)")]
    [InlineData("foreach([1, 2], x => x + 1)")]
    public void A_lambda_is_the_same_as_two_arguments(string expression) => Assert.Equal("[2,3]", Evaluate.Value(expression));

    [Theory]
    [InlineData("1 +\n\t2\r\n + 3")]
    [InlineData("\ufeff 1 + 5\u00a0")]
    public void White_space_and_line_ends_part_tokens(string expression) => Assert.Equal("6", Evaluate.Value(expression));

    [Theory]
    [InlineData("a+b*", "main.lg:1:5: error: Invalid expression format. Found the end, expected a value.")]
    [InlineData("hello world", "main.lg:1:7: error: Invalid expression format. Found 'world', expected an operator or the end.")]
    [InlineData("fun(a, b", "main.lg:1:9: error: Invalid expression format. Found the end, expected ',' or ')'.")]
    [InlineData("a.\n  {b}", "main.lg:2:3: error: Invalid expression format. Found '{', expected a name.")]
    [InlineData("1 + 'open", "main.lg:1:5: error: Invalid expression format. Found a text that ' opens and nothing closes, expected a value.")]
    [InlineData("'it''s'", "main.lg:1:5: error: Invalid expression format. Found ''s'', expected an operator or the end.")]
    [InlineData("a = b", "main.lg:1:3: error: Invalid expression format. Found '=', expected an operator or the end.")]
    [InlineData("c ? d", "main.lg:1:6: error: Invalid expression format. Found the end, expected ':'.")]
    [InlineData("{ a 1 }", "main.lg:1:5: error: Invalid expression format. Found '1', expected ':'.")]
    [InlineData("`a ${b + }`", "main.lg:1:10: error: Invalid expression format. Found the end, expected a value.")]
    public void A_text_that_is_no_expression_is_reported_with_place_finding_and_expectation(string expression, string diagnostic) =>
        Assert.Equal(diagnostic, Evaluate.Diagnostic(expression));

    [Theory]
    [InlineData("1 + Sum([1])", "main.lg:1:5: error: Sum does not have an evaluator, it's not a built-in function or a custom function. Did you mean sum?")]
    [InlineData("'a'.length()", "main.lg:1:1: error: 'a'.length does not have an evaluator, it's not a built-in function or a custom function.")]
    [InlineData("count(1)", "main.lg:1:1: error: 1 in count(1) is not any of [String, Array].")]
    [InlineData("length(1, 2)", "main.lg:1:1: error: length(1, 2) can't have more than 1 children.")]
    [InlineData("substring('a')", "main.lg:1:1: error: substring('a') should have between 2 and 3 children.")]
    [InlineData("1 + true", "main.lg:1:3: error: true in (1 + true) is not any of [Number, String].")]
    [InlineData("toUpper(1)", "main.lg:1:1: error: 1 is not a String expression in toUpper(1).")]
    [InlineData("foreach(x, 1, 2)", "main.lg:1:1: error: Second parameter is not an identifier : 1")]
    [InlineData("isMatch('a', '(')", "main.lg:1:1: error: '(' is not a valid regex.")]
    public void A_call_that_cannot_work_is_reported_before_it_runs(string expression, string diagnostic) =>
        Assert.Equal(diagnostic, Evaluate.Diagnostic(expression));

    [Theory]
    [InlineData("1 + 2 - 3 * x.y[0]['k'].z")]
    [InlineData("!(a && b || c) ? [1, 2.5] : { k: `t ${x}` }")]
    [InlineData(@"concat('it\'s', ""a\\b"", 'line\nbreak')")]
    [InlineData("(!x).y")]
    [InlineData("foreach(list, x => x.a)[1]")]
    [InlineData("{ \"it's\": 1 }.b")]
    [InlineData("100000000000000000000.0 + 0.0000001")]
    public void What_is_printed_parses_to_an_equal_expression(string expression)
    {
        var parsed = Evaluate.Parse(expression);

        Assert.Equal(parsed, Evaluate.Parse(parsed.ToString()));
    }

    [Theory]
    [InlineData("a.b + c", "a.b c")]
    [InlineData("a[0].b['c']", "a[0].b.c")]
    [InlineData("a[b.c].d", "a a.d b.c")]
    [InlineData("first(items).x", "items")]
    [InlineData("foreach(items, x, x.y + z)", "items z")]
    [InlineData("{ k: a }.k & `${b}`", "a b")]
    [InlineData("1 + 2", "")]
    public void The_paths_that_an_expression_reads_are_known_without_evaluating_it(string expression, string paths) =>
        Assert.Equal(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries), Evaluate.Parse(expression).References.Order());
}
