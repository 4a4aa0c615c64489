using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Adaptive.Expressions;
using Xunit;

namespace Bot.Host.Tests.Documents;

/// <summary>What <c>docs/flows.md</c> tells authors of flows is what happens: its files, its commands, its tables.</summary>
public partial class FlowGuideTests
{
    private const string Serve = "Dialogs__Path=";

    [Fact]
    public async Task Whoever_follows_the_guide_sees_what_it_shows()
    {
        using var folder = new GuideFolder();
        (int Code, string Output)? seen = null;
        var compared = 0;
        foreach (var block in FlowGuide.Blocks.SkipWhile(block => block.File is null))
        {
            if (block.File is not null)
            {
                folder.Take(block);
            }
            else if (block.Language == "bash")
            {
                Assert.True(seen is null, $"The guide does not show what is printed before: {block.Text}");
                seen = block.Text.StartsWith(Serve, StringComparison.Ordinal) ? (0, block.Text) : await folder.RunAsync(block.Text);
            }
            else
            {
                var (code, output) = seen ?? throw new InvalidOperationException($"Neither a file nor printed by a command: {block.Text}");
                if (!output.StartsWith(Serve, StringComparison.Ordinal))
                {
                    Assert.Equal((block.ExitCode, block.Text), (code, output));
                    compared++;
                }

                seen = null;
            }
        }

        Assert.Null(seen);
        Assert.Equal(8, compared);
    }

    [Fact]
    public async Task Expressions_and_templates_give_what_the_tables_say()
    {
        var rows = FlowGuide.Table("| expression | gives |").Select(row => (Call: row[0], In: "en", Gives: row[1]))
            .Concat(FlowGuide.Table("| template | in | gives |").Select(row => (Call: row[0], In: row[1], Gives: row[2]))).ToList();
        Assert.Equal(11, rows.Count);
        using var folder = new GuideFolder();
        foreach (var words in FlowGuide.Blocks.Where(block => block.File?.StartsWith("my-words/", StringComparison.Ordinal) == true))
        {
            folder.Take(words);
        }

        foreach (var spoken in rows.GroupBy(row => row.In))
        {
            folder.Take(FileOf($"my-words/{spoken.Key}.dialog", $$"""
                { "$kind": "Microsoft.AdaptiveDialog", "generator": "words.lg", "triggers": [{ "$kind": "Microsoft.OnBeginDialog", "actions": [
                {{string.Join(",\n", spoken.Select(row => $$"""{ "$kind": "Microsoft.SendActivity", "activity": {{Quoted($"${{{row.Call}}}")}} }"""))}}
                ] }] }
                """));
            folder.Take(FileOf($"my-words/{spoken.Key}.test.dialog", $$"""
                { "$kind": "Microsoft.Test.Script", "dialog": "{{spoken.Key}}", "locale": "{{spoken.Key}}", "script": [
                { "$kind": "Microsoft.Test.UserSays", "text": "hello" },
                {{string.Join(",\n", spoken.Select(row => Expect(row.Gives)))}}
                ] }
                """));
        }

        var (code, output) = await folder.RunAsync("dotnet run --project bot/Bot.Host -- flow test my-words");

        Assert.Contains($"2 passed, 0 failed, {rows.Count} replies as expected", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public void Every_kind_is_listed_and_no_other()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "dialog.schema.json")))!["definitions"]!.AsObject();
        var kinds = schema.Select(definition => definition.Key).Where(name => name.Contains('.', StringComparison.Ordinal)).ToLookup(name => name.StartsWith("Microsoft.Test.", StringComparison.Ordinal));

        Assert.Equal(Short(kinds[false]), Names(FlowGuide.Between("| part | names |", "**Memory.**")));
        Assert.Equal(Short(kinds[true]), Names(FlowGuide.Between("| a script says | with |", "A study begins")));

        static IEnumerable<string> Short(IEnumerable<string> names) =>
            names.Select(name => name.Replace("Microsoft.Test.", "", StringComparison.Ordinal).Replace("Microsoft.", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        static IEnumerable<string> Names(string part) =>
            Kind().Matches(part).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_limit_is_the_one_in_the_code()
    {
        var limits = Limit().Matches(FlowGuide.Text);

        Assert.Equal(17, limits.Count);
        Assert.All(limits, limit => Assert.Equal(Constant(limit.Groups[3].Value, limit.Groups[4].Value), Number(limit)));
    }

    private static GuideBlock FileOf(string name, string text) => new("json", text, name, Undone: false, ExitCode: 0);

    /// <summary>Buttons stand in brackets behind the text.</summary>
    private static string Expect(string reply)
    {
        var parts = reply.TrimEnd(']').Split(" [");
        var buttons = string.Join('|', parts.Skip(1).Select(button => button.TrimEnd(']')));
        var assertions = buttons.Length == 0 ? "" : $", \"assertions\": [{Quoted($"join(foreach(suggestedActions.actions, a, a.title), '|') == '{buttons}'")}]";
        return $$"""{ "$kind": "Microsoft.Test.AssertReply", "text": {{Quoted(parts[0])}}{{assertions}} }""";
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static long Number(Match limit) =>
        long.Parse(limit.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * (limit.Groups[2].Value == " MiB" ? 1024 * 1024 : 1);

    private static long Constant(string type, string name)
    {
        var field = new[] { typeof(Fuel).Assembly, typeof(Server).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(t => t.Name == type)
            .Select(t => t.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).OfType<FieldInfo>().Single();
        return field.GetValue(null) is TimeSpan time ? (long)time.TotalMilliseconds : Convert.ToInt64(field.GetValue(null), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"`((?:Candor\.)?[A-Z][A-Za-z]+)`")]
    private static partial Regex Kind();

    [GeneratedRegex(@"([\d,]+)( MiB| ms)? (?:\w+ \(|\| )`(\w+)\.(\w+)`")]
    private static partial Regex Limit();
}
