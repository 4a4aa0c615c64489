using Bot.Adaptive.Expressions;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

/// <summary>Files made to exhaust whoever loads or evaluates them. None of them gets that far.</summary>
public class HostileTemplateTests
{
    [Theory]
    [InlineData("- ${t(x + 1)}", "The evaluation nests too deep.")]
    [InlineData("- ${t([x])}", "The evaluation nests too deep.")]
    [InlineData("- ${if(x > 200, 'end', t(x + 1))}${t(x + 2)}", "The evaluation nests too deep.")]
    [InlineData("- ${t(concat(string(x), string(x)))}", "The evaluation takes too many operations for one turn.")]
    [InlineData("- ${expandText('${expandText(text)}')}", "The evaluation nests too deep.")]
    [InlineData("- ${template('t', x + 1)}", "The evaluation nests too deep.")]
    [InlineData("- ${foreach(range(1, 1000), y, foreach(range(1, 1000), z, u(z)))}\n# u(n)\n- ${n}", "The evaluation ")]
    public void A_template_without_end_is_an_error(string body, string error) =>
        Assert.StartsWith(error, Lg.Load($"# t(x)\n{body}").Error("t", """{ "x": 1, "text": "${expandText(text)}" }"""), StringComparison.Ordinal);

    [Fact]
    public void Templates_that_double_each_other_run_out_of_operations()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"# t{i}(x)\n- ${{t{i + 1}(x)}}${{t{i + 1}(x)}}\n")) + "# t40(x)\n- ${x}";

        Assert.StartsWith(Fuel.StepsSpent, Lg.Load(text).Error("t0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Expanding_more_ways_than_anybody_reads_is_an_error()
    {
        var ways = string.Concat(Enumerable.Repeat("${way()} ", 30));

        var expanded = Lg.Load($"# t\n- {ways}\n# way\n- a\n- b\n- c").Expand("t", Lg.Context());

        Assert.StartsWith(Fuel.OutputSpent, expanded.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_nest_only_so_deep()
    {
        var files = Enumerable.Range(0, 1_000).Select(i => ($"f{i}.lg", $"[next](f{i + 1}.lg)\n# t{i}\n- x")).ToArray();

        Assert.Contains(Lg.Findings(files), finding => finding.EndsWith("Imports nest deeper than 50 files.", StringComparison.Ordinal));
    }

    public static TheoryData<string> Files =>
    [
        "# t\n" + Repeat("- ${a\n", 20_000),
        "# t\n" + Repeat("- ${'\n", 20_000),
        "# t\n- " + Repeat("${", 50_000),
        "# t\n- ```" + Repeat("#", 100_000),
        Repeat("# t\n", 50_000),
        Repeat("[", 100_000),
        Repeat("nonsense\n", 20_000),
        "# t\n[" + Repeat("[", 50_000),
        "# t\n[S\n" + Repeat("a = |\n", 20_000) + "]",
        "# t\n" + Repeat("- IF: ${a}\n", 10_000),
        "# t(" + Repeat("a,", 50_000) + ")\n- x",
        "# " + Repeat("a.", 50_000) + "\n- x",
        Repeat("x", (1 << 20) + 1),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_would_exhaust_the_reader_has_findings(string text) => Assert.NotEmpty(Lg.Findings(("main.lg", text)));

    [Fact]
    public void Many_threads_share_templates()
    {
        var templates = Lg.Load("""
            # t(n)
            - IF: ${n > 2}
              - ${join(foreach(range(1, n), x, line(x)), ',')}
            - ELSE:
              - ${line(n)}
            # line(x)
            - ${x}${shared}
            """);
        var text = templates.CompileText("<${t(5)}>", Origin.Nowhere, []);

        var results = new string?[2_000];
        Parallel.For(0, results.Length, i => results[i] = text.Evaluate(Lg.Context($$"""{ "shared": "{{i % 3}}" }""")).Value.ToString());

        Assert.All(results.Index(), result => Assert.Equal($"<1{result.Index % 3},2{result.Index % 3},3{result.Index % 3},4{result.Index % 3},5{result.Index % 3}>", result.Item));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
