using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

/// <summary>The vocabulary of the template specifications: load files, evaluate, and what comes of it as JSON or as an error.</summary>
internal static class Lg
{
    /// <summary>Loads the first file; the others can be imported by name.</summary>
    public static Templates Load(Diagnostics found, params (string Name, string Text)[] files) => Templates.Parse(
        new SourceText(files[0].Name, files[0].Text),
        (_, path) => files.FirstOrDefault(file => file.Name == path) is { Name: not null } file ? new SourceText(file.Name, file.Text) : null,
        StandardFunctions.Table,
        found);

    /// <summary>The templates of a text that has nothing wrong.</summary>
    public static Templates Load(string text, params (string Name, string Text)[] others)
    {
        var found = new Diagnostics();
        var templates = Load(found, [("main.lg", text), .. others]);
        Assert.Equal([], found.Select(finding => finding.ToString()));
        return templates;
    }

    /// <summary>What is wrong with a text, as editors show it.</summary>
    public static string[] Findings(params (string Name, string Text)[] files)
    {
        var found = new Diagnostics();
        Load(found, files);
        return [.. found.Select(finding => finding.ToString())];
    }

    /// <summary>The value of a template as JSON.</summary>
    public static string Evaluate(this Templates templates, string name, string memory = "{}", params Value[] arguments)
    {
        var result = templates.Evaluate(name, Context(memory), arguments);
        Assert.True(!result.Failed, result.Error);
        return Json.Write(result.Value);
    }

    public static string Error(this Templates templates, string name, string memory = "{}")
    {
        var result = templates.Evaluate(name, Context(memory));
        Assert.True(result.Failed, result.Value.ToString());
        return result.Error!;
    }

    public static Evaluation Context(string memory = "{}", int seed = 1) => new(
        new ObjectMemory((ObjectValue)Json.Parse(memory)), CultureInfo.GetCultureInfo("en-US"), DateTimeOffset.UnixEpoch, new Random(seed), new Fuel());
}
