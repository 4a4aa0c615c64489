using System.Text.Json;
using Bot.Conformance;

ConformanceFolder? folder;
try
{
    folder = ConformanceFolder.Find();
}
catch (DirectoryNotFoundException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 2;
}

if (folder is null)
{
    await Console.Out.WriteLineAsync($"Nothing was run: the conformance data is not part of this repository. Set {ConformanceFolder.Variable} to its folder.");
    return 0;
}

await Console.Out.WriteLineAsync($"Conformance data: {folder.Path}");
var there = ConformanceSuite.All.Where(suite => File.Exists(folder.In(suite.File))).ToList();
if (there.Count == 0)
{
    await Console.Error.WriteLineAsync($"{folder.Path} holds none of {string.Join(", ", ConformanceSuite.All.Select(suite => suite.File))}.");
    return 2;
}

List<CaseResult> results;
try
{
    results = [.. there.SelectMany(suite => suite.Cases(folder)).Select(one => one.Result())];
}
catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException or IOException)
{
    await Console.Error.WriteLineAsync(unreadable.Message);
    return 2;
}

return Report.Write(Console.Out, folder, results, KnownFailures.Read());
