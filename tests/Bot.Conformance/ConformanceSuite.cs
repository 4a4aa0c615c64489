namespace Bot.Conformance;

/// <summary>A part of the data and how its cases are run.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="File">The file of the folder that lists its cases.</param>
/// <param name="Cases">Its cases; none when the file is not there.</param>
public sealed record ConformanceSuite(string Name, string File, Func<ConformanceFolder, IEnumerable<ConformanceCase>> Cases)
{
    /// <summary>All suites in the order of the summary.</summary>
    public static IReadOnlyList<ConformanceSuite> All { get; } =
    [
        new("expressions", "expressions.json", ExpressionSuite.Cases),
        new("language generation", "lg.json", TemplateSuite.Cases),
        new("dialog scripts", "manifest.json", DialogSuite.Cases),
    ];
}
