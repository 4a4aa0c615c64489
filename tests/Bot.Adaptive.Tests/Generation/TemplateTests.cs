using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

public class TemplateTests
{
    [Theory]
    [InlineData("- Hello ${name}!", "\"Hello Ann!\"")]
    [InlineData("-Hello", "\"Hello\"")]
    [InlineData("   -   Hello  ", "\"Hello  \"")]
    [InlineData("- ${1 + 1}", "2")]
    [InlineData("- ${1 + 1} ", "\"2 \"")]
    [InlineData("- ${true} ${null} ${1.5}", "\"True  1.5\"")]
    [InlineData("- ${['a']}", "[\"a\"]")]
    [InlineData("> a comment\n- text > no comment", "\"text > no comment\"")]
    [InlineData(@"- \${no} \n \t \\ \y `\``", @"""${no} \n \t \\ \\y ```""")]
    [InlineData("- {no} expression $ here }", "\"{no} expression $ here }\"")]
    [InlineData("- ${concat('}', \"{\", `}${name}`)}", "\"}{}Ann\"")]
    [InlineData("- ${{ a: { b: 1 } }.a.b}", "1")]
    [InlineData("- ${join(['a',\n 'b'], ', ')}", "\"a, b\"")]
    public void A_line_is_a_text_with_expressions_and_a_single_expression_keeps_its_type(string body, string value) =>
        Assert.Equal(value, Lg.Load($"# t\n{body}").Evaluate("t", """{ "name": "Ann" }"""));

    [Theory]
    [InlineData("- ```one\n# two\n${name}\n```", "\"one\\n# two\\nAnn\\n\"")]
    [InlineData("- ```one line```", "\"one line\"")]
    public void Between_fences_line_ends_and_number_signs_are_text(string body, string value) =>
        Assert.Equal(value, Lg.Load($"# t\n{body}\n# next\n- x").Evaluate("t", """{ "name": "Ann" }"""));

    [Fact]
    public void Chance_picks_one_of_several_lines_by_the_random_numbers_of_the_step()
    {
        var templates = Lg.Load("# t\n- a\n- b\n- c");

        var picked = Enumerable.Range(0, 50).Select(seed => templates.Evaluate("t", Lg.Context(seed: seed)).Value.ToString()).ToList();

        Assert.Equal(["a", "b", "c"], picked.Distinct().Order());
        Assert.Equal(picked[7], templates.Evaluate("t", Lg.Context(seed: 7)).Value.ToString());
    }

    [Theory]
    [InlineData("1", "\"one\"")]
    [InlineData("2", "\"two\"")]
    [InlineData("0", "\"other\"")]
    public void The_first_condition_that_holds_decides(string x, string value) =>
        Assert.Equal(value, Lg.Load("""
            # t
            - IF: ${x == 1}
                - one
            - elseif : ${x == 2}
                - two
            - ELSE:
                - other
            """).Evaluate("t", $$"""{ "x": {{x}} }"""));

    [Theory]
    [InlineData("null")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("1 / 0")]
    public void Null_false_zero_and_errors_do_not_hold(string condition) =>
        Assert.Equal("\"no\"", Lg.Load($"# t\n- IF: ${{{condition}}}\n  - yes\n- ELSE:\n  - no").Evaluate("t"));

    [Theory]
    [InlineData("1", "\"low\"")]
    [InlineData("5.0", "\"high\"")]
    [InlineData("7", "\"unknown\"")]
    public void The_first_case_that_equals_the_value_decides(string score, string value) =>
        Assert.Equal(value, Lg.Load("""
            # t
            - SWITCH: ${score}
              - CASE: ${1}
                - low
              - CASE: ${5}
                - high
              - DEFAULT:
                - unknown
            """).Evaluate("t", $$"""{ "score": {{score}} }"""));

    [Fact]
    public void A_structure_is_an_object_with_a_type_and_names_in_lower_case() =>
        Assert.Equal(
            """{"lgType":"Activity","text":"Hi Ann","suggestedactions":["yes","no | maybe"],"count":2,"speak":"aloud"}""",
            Lg.Load("""
                # t
                [Activity
                    > about the text
                    Text = Hi ${name}
                    SuggestedActions = yes | no \| maybe
                    Count = ${1 + 1} 
                    ${base()}
                ]
                # base
                [Activity
                    Text = not taken
                    Speak = aloud
                ]
                """).Evaluate("t", """{ "name": "Ann" }"""));

    [Fact]
    public void Arguments_hide_names_of_the_caller_and_without_arguments_its_names_are_seen()
    {
        var templates = Lg.Load("# t(x)\n- ${plain()} ${given(1)} ${two(3, 4)}\n# plain\n- ${x}${y}\n# given(y)\n- ${x}${y}\n# two(x, y)\n- ${x}${y}");

        Assert.Equal("\"a9 g1 34\"", templates.Evaluate("t", """{ "x": "g", "y": 9 }""", "a"));
    }

    [Fact]
    public void A_variable_of_a_loop_is_not_seen_by_templates_that_are_called_without_arguments() =>
        Assert.Equal("\"[],[]\"", Lg.Load("# t\n- ${join(foreach([1, 2], x, show()), ',')}\n# show\n- [${x}]").Evaluate("t"));

    [Fact]
    public void What_is_said_twice_in_one_template_is_said_alike_unless_asked_again()
    {
        var templates = Lg.Load("# t\n- ${number()} ${number()} ${number!()}\n# number\n- ${rand(0, 1000000)}");

        var parts = templates.Evaluate("t").Trim('"').Split(' ');

        Assert.Equal(parts[0], parts[1]);
        Assert.NotEqual(parts[0], parts[2]);
    }

    [Theory]
    [InlineData("local", false)]
    [InlineData("global", true)]
    public void Results_are_kept_within_the_caller_or_within_one_evaluation(string scope, bool same)
    {
        var templates = Lg.Load($"> !# @cacheScope = {scope}\n# t\n- ${{inner()}} ${{number()}}\n# inner\n- ${{number()}}\n# number\n- ${{rand(0, 1000000)}}");

        var parts = templates.Evaluate("t").Trim('"').Split(' ');

        Assert.Equal(same, parts[0] == parts[1]);
    }

    [Fact]
    public void A_template_may_have_the_name_of_a_function_and_is_called_with_a_prefix_then() =>
        Assert.Equal("\"2 mine\"", Lg.Load("# t\n- ${length('ab')} ${lg.length()}\n# length\n- mine").Evaluate("t"));

    [Fact]
    public void Templates_are_called_by_name_at_run_time() =>
        Assert.Equal("\"Hi Ann True False\"", Lg.Load("# t\n- ${template(which, 'Ann')} ${isTemplate('greet')} ${isTemplate('no')}\n# greet(x)\n- Hi ${x}")
            .Evaluate("t", """{ "which": "greet" }"""));

    [Fact]
    public void Text_from_memory_is_expanded_only_when_a_template_says_so() =>
        Assert.Equal("\"Hi ${name} Hi Ann\"", Lg.Load("# t\n- ${text} ${expandText(text)}").Evaluate("t", """{ "text": "Hi ${name}", "name": "Ann" }"""));

    [Theory]
    [InlineData("@strict = true", "- ${nothing}", "'nothing' evaluated to null. [t]  Error occurred when evaluating expression.")]
    [InlineData("@strict = true", "- IF: ${nothing}\n  - x\n- ELSE:\n  - y", "'nothing' evaluated to null. [t] Condition '${nothing}': Error occurred when evaluating expression.")]
    [InlineData("", "- ${1 / 0}", "Cannot divide by 0 from 0 [t]  Error occurred when evaluating expression.")]
    [InlineData("", "- IF: ${true}\n  - ${1 / 0}\n- ELSE:\n  - y", "Cannot divide by 0 from 0 [t] Condition '${true}':  Error occurred when evaluating expression.")]
    [InlineData("", "- SWITCH: ${1}\n- CASE: ${1}\n  - ${1 / 0}\n- DEFAULT:\n  - y", "Cannot divide by 0 from 0 [t] Case '${1}': Error occurred when evaluating expression.")]
    [InlineData("", "[X\n  P = a ${1 / 0}\n]", "Cannot divide by 0 from 0 [t] Property 'P': Error occurred when evaluating expression.")]
    [InlineData("", "- ${u()}\n# u\n- ${1 / 0}", "Cannot divide by 0 from 0 [u]  Error occurred when evaluating expression. [t]  Error occurred when evaluating expression.")]
    [InlineData("", "- ${u(1)}\n# u(x)\n- ${u(x)}", "Loop detected: t => u => u [u]  Error occurred when evaluating expression. [t]  Error occurred when evaluating expression.")]
    public void An_error_names_the_template_and_the_place_and_all_callers(string option, string body, string error) =>
        Assert.Equal(error, Lg.Load($"> !# {option}\n# t\n{body}").Error("t"));

    [Fact]
    public void A_null_is_replaced_when_the_file_says_so_but_not_in_conditions() =>
        Assert.Equal("\"no user.name yes\"", Lg.Load("> !# @replaceNull = no ${path}\n# t\n- ${user.name} ${if(user.name, 'no', 'yes')}").Evaluate("t"));

    [Fact]
    public void Line_ends_are_doubled_for_markdown() =>
        Assert.Equal("\"a\\n\\nb\"", Lg.Load("> !# @lineBreakStyle = markdown\n# t\n- a${u()}b\n# u\n- \\n").Evaluate("t"));

    [Fact]
    public void Templates_cannot_write_to_memory() =>
        Assert.StartsWith("Can't set value to user.name", Lg.Load("# t\n- ${setPathToValue(user.name, 1)}").Error("t"), StringComparison.Ordinal);

    [Fact]
    public void Imports_bring_templates_and_an_alias_keeps_them_apart()
    {
        var templates = Lg.Load(
            "[plain](common.lg)\n[other](package#other.lg) as o\n# t\n- ${hi()} ${o.hi()} ${o.named('Ann')}",
            ("common.lg", "# hi\n- common"),
            ("other.lg", "# hi\n- other\n# named(x)\n- ${x}"));

        Assert.Equal("\"common other Ann\"", templates.Evaluate("t"));
        Assert.Equal(2, templates.All.Length);
    }

    [Fact]
    public void Exported_templates_are_functions_of_every_expression()
    {
        var templates = Lg.Load("> !# @Namespace = shop\n> !# @Exports = total, unknown\n# total(a, b)\n- ${a + b}\n# t\n- ${shop.total(1, 2)}");
        var functions = StandardFunctions.Table.With(templates.Exports);

        var found = new Diagnostics();
        var expression = ExpressionParser.Parse("shop.total(x, 5) * 2", functions, Origin.Nowhere, found);

        Assert.Equal(14, expression!.Evaluate(Lg.Context("""{ "x": 2 }""")).Value);
        Assert.Equal("3", templates.Evaluate("t"));
    }

    [Fact]
    public void A_template_is_analysed_without_evaluating_it()
    {
        var analysis = Lg.Load("# t\n- ${hi()} ${user.name}\n# hi\n- ${greet(x)}\n# greet(y)\n- ${y}").Analyze("t")!;

        Assert.Equal(["x", "user.name"], analysis.Variables);
        Assert.Equal(["hi", "greet"], analysis.TemplateReferences);
    }

    [Fact]
    public void Expanding_takes_every_way()
    {
        var templates = Lg.Load("# t\n- ${greet()} ${time()}\n# greet\n- Hi\n- Hello\n# time\n- now\n- later");

        Assert.Equal(["Hi now", "Hi later", "Hello now", "Hello later"], ((ListValue)templates.Expand("t", Lg.Context()).Value).Select(item => item.ToString()));
    }
}
