using Bot.Conformance;
using Xunit;

namespace Bot.Adaptive.Tests.Conformance;

/// <summary>The suites of Bot.Conformance, held against the list of known failures. <c>./conformance.sh</c> runs the same.</summary>
public class ConformanceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Suites => [.. ConformanceSuite.All.Select(suite => suite.Name)];

    [Theory]
    [MemberData(nameof(Suites))]
    public void What_upstream_expects_is_so_but_for_the_known_failures(string name)
    {
        var suite = ConformanceSuite.All.Single(suite => suite.Name == name);
        if (ConformanceFolder.Find() is not { } folder || !File.Exists(folder.In(suite.File)))
        {
            output.WriteLine($"Not run: the shared data {suite.File} is not there (set {ConformanceFolder.Variable} to its folder).");
            return;
        }

        var known = KnownFailures.Read();
        var results = suite.Cases(folder).Select(one => one.Result()).ToList();

        foreach (var line in Summary.Of(results))
        {
            Evidence.Note(line);
        }

        Assert.Empty(results.Select(known.Problem).OfType<string>());
    }
}
