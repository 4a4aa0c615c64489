using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

public class TemplateTextTests
{
    private static readonly Templates s_templates = Lg.Load("# Name(x)\n- Ann ${x}");

    [Theory]
    [InlineData("Hello ${Name(1)}!", "\"Hello Ann 1!\"")]
    [InlineData("${1 + 1}", "2")]
    [InlineData("two\n  lines ${1}\n", "\"two\\n  lines 1\\n\"")]
    [InlineData("```fenced ${1}```", "\"fenced 1\"")]
    [InlineData("  leading space goes", "\"leading space goes\"")]
    [InlineData("If: this is no condition", "\"If: this is no condition\"")]
    [InlineData("- no list", "\"- no list\"")]
    public void A_text_of_a_dialog_is_like_a_line_of_a_template(string inline, string value) =>
        Assert.Equal(value, Json.Write(Compile(inline).Evaluate(Lg.Context()).Value));

    [Theory]
    [InlineData("Which product do you use?")]
    [InlineData(@"costs 5\$")]
    public void A_text_without_expressions_is_a_constant(string inline) =>
        Assert.Equal(inline.Replace("\\", "", StringComparison.Ordinal), Compile(inline).Constant);

    [Theory]
    [InlineData("Hi ${Nobody()}", "flow.dialog:7:15: error: Error occurred when parsing expression 'Nobody()'. Nobody does not have an evaluator, it's not a built-in function or a custom function.")]
    [InlineData("Hi ${name", "flow.dialog:7:13: error: Close } is missing in Expression.")]
    [InlineData("one\ntwo ${a b}", "flow.dialog:8:9: error: Error occurred when parsing expression 'a b'. Invalid expression format. Found 'b', expected an operator or the end.")]
    public void What_is_wrong_is_reported_where_it_stands_in_the_dialog(string inline, string finding)
    {
        var found = new Diagnostics();

        s_templates.CompileText(inline, new("flow.dialog", new Position(7, 10)), found);

        Assert.Equal(finding, Assert.Single(found).ToString());
    }

    private static TemplateText Compile(string inline)
    {
        var found = new Diagnostics();
        var text = s_templates.CompileText(inline, new("flow.dialog", Position.Start), found);
        Assert.Empty(found);
        return text;
    }
}
