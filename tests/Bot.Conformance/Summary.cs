using System.Globalization;

namespace Bot.Conformance;

/// <summary>How many cases of each group passed.</summary>
public static class Summary
{
    /// <summary>One line for each group, in the order in which the suites name them: <c>name: passed/total</c>.</summary>
    public static IEnumerable<string> Of(IEnumerable<CaseResult> results) =>
        from result in results
        where result.NotRun is null
        group result by result.Group into named
        select string.Create(CultureInfo.InvariantCulture, $"{named.Key}: {named.Count(r => r.Passed)}/{named.Count()}");
}
