using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Adaptive.Sources;
using Bot.Host.Cli;
using Bot.Interviews.Studies;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Tests;

/// <summary>The JSON Schema of study files: it is the one in the documents, a real validator agrees with it, and it lists what is read.</summary>
public sealed class StudySchemaTests : IDisposable
{
    private static readonly string s_schema = Path.Combine(Repository.Root, "docs/study.schema.json");
    private static readonly string s_dialogs = Path.Combine(Repository.Root, "dialogs");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_schema_in_the_documents_is_the_one_that_study_schema_writes()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(["study", "schema", "--path", s_dialogs], output, TextWriter.Null));
        Assert.Equal(await File.ReadAllTextAsync(s_schema, TestContext.Current.CancellationToken), output.ToString());
    }

    [Fact]
    public async Task Every_study_that_we_ship_names_it_and_is_valid_as_it_is_and_as_it_is_written()
    {
        var files = Directory.EnumerateFiles(s_dialogs, "study.yaml", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(StudyWriter.SchemaLine, File.ReadLines(file).First()));

        var texts = files.Select(File.ReadAllText).ToList();
        Assert.Empty(await RefusedAsync([.. texts, .. texts.Select(text => StudyWriter.Write(StudyFile.Parse(new SourceText("study.yaml", text), [])!))]));
    }

    [Theory]
    [InlineData("access: everybody", "/access")]
    [InlineData("topics: [weather]", "/topics/0")]
    [InlineData("budget: { minutes: 0 }", "/budget/minutes")]
    [InlineData("segments: [{ id: A, name: x }]", "/segments/0/id")]
    [InlineData("colour: red", "additional properties")]
    [InlineData("invitation: { reminders: 2 }", "/invitation")]
    public async Task What_the_loader_refuses_it_refuses_too(string line, string where)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(s_dialogs, "churn/study.yaml"), TestContext.Current.CancellationToken);
        var name = line.Split(':')[0];
        text = string.Join('\n', text.Split('\n').Aggregate((Lines: new List<string>(), Skips: false), (state, one) =>
        {
            var skips = one.StartsWith(name + ":", StringComparison.Ordinal) || (state.Skips && (one.Length == 0 || one[0] == ' '));
            state.Lines.AddRange(skips ? [] : [one]);
            return (state.Lines, skips);
        }).Lines) + $"\n{line}\n";

        Assert.Contains(where, Assert.Single(await RefusedAsync([text])), StringComparison.Ordinal);
        var found = new Diagnostics();
        var study = StudyFile.Parse(new SourceText("study.yaml", text), found);
        Assert.True(study is null || study.Topics.Length > 0, "Topics are known to the folder alone.");
    }

    [Fact]
    public void It_lists_what_is_read_and_nothing_else()
    {
        var schema = JsonNode.Parse(File.ReadAllText(s_schema))!;
        const string Unknown = "zzz: 1";
        var text = $"""
            {Unknown}
            segments: [{Wrapped()}]
            outline: [{Wrapped()}]
            experience: {Wrapped($"researcher: {Wrapped()}, brand: {Wrapped()}, callToAction: {Wrapped()}")}
            questions: [{Wrapped($"slots: [{Wrapped()}]")}]
            budget: {Wrapped()}
            retention: {Wrapped()}
            invitation: {Wrapped()}
            """;
        var found = new Diagnostics();
        StudyFile.Parse(new SourceText("study.yaml", text), found);
        var read = found.Where(f => f.Message.Contains("\"zzz\"", StringComparison.Ordinal)).Select(f => Sorted(f.Message[(f.Message.IndexOf("Known: ", StringComparison.Ordinal) + 7)..].TrimEnd('.').Split(", ")));
        var listed = Mappings(schema).Where(mapping => mapping["machine"] is null).Select(mapping => Sorted(mapping.Select(property => property.Key)));

        Assert.Equal(read.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        static string Wrapped(string inside = "") => $"{{ {Unknown}{(inside.Length > 0 ? ", " + inside : "")} }}";

        static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonObject> Mappings(JsonNode? node) => node switch
    {
        JsonObject all => (all["properties"] is JsonObject properties ? [properties] : Array.Empty<JsonObject>()).Concat(all.SelectMany(pair => Mappings(pair.Value))),
        JsonArray list => list.SelectMany(Mappings),
        _ => [],
    };

    private async Task<IReadOnlyList<string>> RefusedAsync(IReadOnlyList<string> studies)
    {
        var files = studies.Select((text, at) => (Path: Path.Combine(_folder.FullName, $"{at}.json"), Text: JsonOf(text))).ToList();
        foreach (var (path, text) in files)
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests/clients/schema_check.mjs"), s_schema, .. files.Select(file => file.Path)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(check.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>YAML as an editor's validator sees it.</summary>
    private static string JsonOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Of(stream.Documents[0].RootNode)!.ToJsonString();

        static JsonNode? Of(YamlNode node) => node switch
        {
            YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Of(pair.Value)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
            YamlScalarNode { Style: ScalarStyle.Plain } number when int.TryParse(number.Value, out var value) => value,
            var scalar => ((YamlScalarNode)scalar).Value,
        };
    }
}
