using System.Globalization;
using System.Text.Json;
using Bot.Adaptive.Values;
using Bot.Benchmarks;
using Bot.Benchmarks.Product;

if (args is [BareEndpoint.Command, var url, var redis, var questions])
{
    await BareEndpoint.RunAsync(url, redis, int.Parse(questions, CultureInfo.InvariantCulture));
    return 0;
}

using var reference = Reference.Start();
var measured = new List<Measurement>();
foreach (var work in new[] { LanguageWorks.Parsing(), LanguageWorks.Evaluating(), LanguageWorks.Generating(), DialogWorks.Conversing(), DialogWorks.Interviewing() })
{
    if (work.Name is { } name && Difference(work.Results(), await reference.ResultsAsync(name, CancellationToken.None)) is { } difference)
    {
        await Console.Error.WriteLineAsync($"{work.Title}: {difference}. Nothing is measured that is not the same.");
        return 1;
    }

    measured.Add(await Measurement.OfAsync(work, reference, CancellationToken.None));
    await Console.Out.WriteLineAsync(BenchmarkReport.Line(measured[^1]));
}

if (args is not [var published, .. var files])
{
    return 0;
}

await using var product = await ProductBenchmark.RunAsync(published, Console.Error, CancellationToken.None);
await Console.Out.WriteLineAsync(BenchmarkReport.Budgets(product));
if (files is [var file])
{
    await File.WriteAllTextAsync(file, BenchmarkReport.Document(measured, product, TimeProvider.System.GetUtcNow()));
}

return 0;

static string? Difference(IReadOnlyList<Value> ours, IReadOnlyList<JsonElement> theirs)
{
    if (ours.Count != theirs.Count)
    {
        return $"ours comes to {ours.Count} results, the reference to {theirs.Count}";
    }

    var differing = ours.Zip(theirs).Select((pair, index) => (index, ours: JsonDocument.Parse(Json.Write(pair.First)).RootElement, theirs: pair.Second))
        .Where(result => !JsonElement.DeepEquals(result.ours, result.theirs)).ToList();
    return differing is [var first, ..] ? $"result {first.index + 1} is {first.ours.GetRawText()}, and {first.theirs.GetRawText()} in the reference" : null;
}
