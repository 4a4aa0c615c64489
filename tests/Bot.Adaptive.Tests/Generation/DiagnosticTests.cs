using Bot.Adaptive.Sources;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

public class DiagnosticTests
{
    [Fact]
    public void All_that_is_wrong_with_a_file_and_its_imports_is_reported_at_once() =>
        Assert.Equal(
            [
                "common.lg:2:5: error: Error occurred when parsing expression 'nobody()'. nobody does not have an evaluator, it's not a built-in function or a custom function.",
                "main.lg:1:1: error: Unexpected content: 'what is this'. Expecting a comment, template definition, import statement or option definition.",
                "main.lg:3:1: error: Invalid template name: '1st'. Template names can only contain letter, underscore '_' or number. Any part of a template name (split by '.') cannot start with a number.",
                "main.lg:4:8: error: Error occurred when parsing expression '1 +'. Invalid expression format. Found the end, expected a value.",
                "main.lg:5:1: error: Invalid parameter name: 'a b'. Parameter names can only contain letter, underscore '_' or number.",
                "main.lg:6:1: error: Invalid template body. Expecting '-' prefix. ",
                "main.lg:7:1: error: Duplicated definitions found for template: 'hi' in 'common.lg'.",
                "main.lg:9:1: warning: Missing template body in template 'empty'.",
            ],
            Lg.Findings(
                ("main.lg", "what is this\n[c](common.lg)\n# 1st\n- ${1 +}\n# t(a b)\nno dash\n# hi\n- x\n# empty\n"),
                ("common.lg", "# hi\n- ${nobody()}")));

    [Theory]
    [InlineData("- IF: ${a}\n  - x", "warning: Conditional response template does not end with 'ELSE' condition.")]
    [InlineData("- IF: a\n  - x\n- ELSE:\n  - y", "error: Invalid condition. 'IF', 'ELSEIF' definitions must include a valid expression.")]
    [InlineData("- IF: ${a}\n- ELSE:\n  - y", "error: Invalid condition body. Conditions must include a valid body.")]
    [InlineData("- IF: ${a}\n  - x\n- ELSE: ${b}\n  - y", "error: Invalid condition. 'ELSE' definition cannot include an expression.")]
    [InlineData("- IF  : ${a}\n  - x\n- ELSE:\n  - y", "error: Invalid condition: At most 1 whitespace allowed between 'IF/ELSEIF/ELSE' and ':'.")]
    [InlineData("- SWITCH: ${a}\n- DEFAULT:\n  - y", "warning: Invalid template body. Expecting at least one 'CASE' statement.")]
    [InlineData("- SWITCH: a\n- CASE: ${1}\n  - x\n- DEFAULT:\n  - y", "error: Invalid condition. 'SWITCH' and 'CASE' statements must include a valid expression.")]
    [InlineData("- SWITCH: ${a}\n- CASE: ${1}\n  - x", "warning: Conditional response template does not end with 'DEFAULT' condition.")]
    [InlineData("[Activity\n  Text = x", "error: Invalid structure body. Expecting ']' at the end of the body.")]
    [InlineData("[Activity\n  abc\n]", "error: Invalid structure body: 'abc'. Body can include <PropertyName> = <Value> pairs or ${reference()} template reference.")]
    [InlineData("[Activity\n]", "error: Invalid structure body. Body cannot be empty. ")]
    [InlineData("[Activity!\n  Text = x\n]", "error: Invalid structure name: 'Activity!'. name should start with letter/number/_ and can only contains letter/number/./_.")]
    [InlineData("[Activity\n  Text = x\n]\n- more", "error: mismatched input '-' expecting <EOF>. Expecting a comment, template definition, import statement or option definition.")]
    [InlineData("- text\n- IF: ${a}\n  - x", "error: mismatched input 'IF:' expecting <EOF>. Expecting a comment, template definition, import statement or option definition.")]
    [InlineData("- ```open", "error: Expecting '```' to close the multi-line block.")]
    [InlineData("- ${open", "error: Close } is missing in Expression.")]
    [InlineData("- ${u(1, 2)}\n# u(x)\n- ${x}", "error: Error occurred when parsing expression 'u(1, 2)'. arguments mismatch for template 'u'. Expecting '1' arguments, actual '2'.")]
    [InlineData("- ${template('no')}", "error: Error occurred when parsing expression 'template('no')'. No such template 'no'.")]
    [InlineData("- IF: ${a}\n  - ${b c}\n- ELSE:\n  - x", "error: Condition '${a}':  Error occurred when parsing expression 'b c'. Invalid expression format. Found 'c', expected an operator or the end.")]
    [InlineData("- fine\n# t\n- again", "error: Duplicated definitions found for template: 't'.")]
    public void A_body_that_cannot_work_is_reported(string body, string message) =>
        Assert.Contains(Lg.Findings(("main.lg", $"# t\n{body}\n")), finding => finding.EndsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("[x](gone.lg)", "There is no file 'gone.lg' to import.")]
    [InlineData("[x](a.lg) like b", "Import format should follow '[x](y)' or '[x](y) as z'.")]
    [InlineData("[x](loop.lg)", "Loop detected: main.lg => loop.lg")]
    public void An_import_that_cannot_work_is_reported(string line, string message) =>
        Assert.Contains(Lg.Findings(("main.lg", $"{line}\n# t\n- x"), ("loop.lg", "[x](main.lg)\n# u\n- x"), ("a.lg", "# a\n- x")),
            finding => finding.EndsWith(message, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_evaluated_when_a_file_has_errors() =>
        Assert.Equal(
            "main.lg:4:7: error: Error occurred when parsing expression 'a b'. Invalid expression format. Found 'b', expected an operator or the end.",
            Lg.Load(new Diagnostics(), ("main.lg", "# t\n- fine\n# u\n- ${a b}")).Error("t"));
}
