using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

public class LanguageTests
{
    [Theory]
    [InlineData("en-us", "en-us.lg en.lg .lg")]
    [InlineData("EN-GB", "en.lg .lg")]
    [InlineData("fr", ".lg")]
    [InlineData("", ".lg")]
    public void A_resource_is_tried_in_the_locale_its_parents_and_without_one(string locale, string names)
    {
        var resources = Load(("x.lg", "# a\n- x"), ("x.en.lg", "# a\n- x"), ("flow/x.en-us.lg", "# a\n- x"), ("x.de.lg", "# a\n- x"));

        var tried = resources.For("x.lg", locale, LanguagePolicy.Default).Select(templates => templates.Name.Split('/')[^1][1..].TrimStart('.'));

        Assert.Equal(names.Replace(".lg", "", StringComparison.Ordinal).Split(' '), tried.Select(name => name.Replace("lg", "", StringComparison.Ordinal).TrimEnd('.')));
    }

    [Fact]
    public void A_policy_may_state_other_fallbacks()
    {
        var policy = LanguagePolicy.Of([new("fr", ["fr", "de"]), new("", ["en"])]);

        Assert.Equal(["fr", "de", "en"], policy.For("fr"));
        Assert.Equal(["pt-br", "pt", "en"], policy.For("pt-BR"));
        Assert.Equal(["en"], policy.For(""));
    }

    [Fact]
    public void An_import_takes_the_file_that_suits_the_language_of_the_importing_file()
    {
        var resources = Load(
            ("main.lg", "[c](common.lg)\n# t\n- ${c()}"), ("main.de.lg", "[c](../lib/common.lg)\n# t\n- ${c()}"),
            ("lib/common.lg", "# c\n- hello"), ("lib/common.de.lg", "# c\n- hallo"));

        Assert.Equal("\"hello\"", resources.Find("main.lg")!.Evaluate("t"));
        Assert.Equal("\"hallo\"", resources.Find("main.de.lg")!.Evaluate("t"));
    }

    [Fact]
    public void A_text_is_said_in_the_best_language_that_can_say_it()
    {
        var resources = Load(("main.lg", "# hi\n- hello\n# bye\n- bye\n# bad\n- ${1 / 0}"), ("main.de.lg", "# hi\n- hallo\n# bad\n- ${2 / 0}"));

        Assert.Equal("hallo!", Say("${hi()}!", "de"));
        Assert.Equal("bye!", Say("${bye()}!", "de"));
        Assert.Equal("hello!", Say("${hi()}!", "fr"));
        Assert.Equal(
            "main.lg:Cannot divide by 0 from 0 [bad]  Error occurred when evaluating expression. [__temp__]  Error occurred when evaluating expression.",
            Say("${bad()}!", "de"));

        string Say(string text, string locale)
        {
            var found = new Diagnostics();
            var compiled = resources.CompileText("main.lg", text, Origin.Nowhere, found);
            Assert.Empty(found);
            var result = compiled.Evaluate(Lg.Context(), locale, LanguagePolicy.Default);
            return result.Error ?? result.Value.ToString();
        }
    }

    [Fact]
    public void A_text_that_no_language_can_say_is_reported()
    {
        var found = new Diagnostics();

        Load(("main.lg", "# a\n- x"), ("main.de.lg", "# a\n- x")).CompileText("main.lg", "${b()}", new("d.dialog", Position.Start), found);

        Assert.Equal("d.dialog:1:3: error: Error occurred when parsing expression 'b()'. b does not have an evaluator, it's not a built-in function or a custom function.", Assert.Single(found).ToString());
    }

    [Fact]
    public void Exported_templates_of_one_file_are_functions_in_all_files()
    {
        var resources = Load(("a.lg", "# t\n- ${shop.price(2)}"), ("b.lg", "> !# @Namespace = shop\n> !# @Exports = price\n# price(n)\n- ${n} €"));

        Assert.Equal("\"2 €\"", resources.Find("a.lg")!.Evaluate("t"));
        Assert.NotNull(resources.Functions.Find("shop.price"));
    }

    private static LanguageResources Load(params (string Name, string Text)[] files)
    {
        var found = new Diagnostics();
        var resources = LanguageResources.Load(files.Select(file => new SourceText(file.Name, file.Text)), StandardFunctions.Table, found);
        Assert.Equal([], found.Select(finding => finding.ToString()));
        return resources;
    }
}
