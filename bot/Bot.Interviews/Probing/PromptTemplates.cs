using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Probing;

/// <summary>Templates of what a model is told, compiled, and named together by a hash of their files: no change of the wording goes unnoticed.</summary>
internal sealed class PromptTemplates
{
    private const int RevisionLength = 8;
    private readonly Dictionary<string, Templates> _byTemplate;

    private PromptTemplates(Dictionary<string, Templates> byTemplate, string revision) => (_byTemplate, Revision) = (byTemplate, revision);

    /// <summary>Names the wording of all files together.</summary>
    public string Revision { get; }

    /// <summary>Compiles prompts; null when <paramref name="found"/> got errors.</summary>
    /// <param name="files">Where they are among.</param>
    /// <param name="needed">The templates that are needed, each with its file; every one takes one parameter.</param>
    public static PromptTemplates? Load(IEnumerable<SourceText> files, IReadOnlyList<(string File, string Template)> needed, Diagnostics found)
    {
        var names = needed.Select(one => one.File).ToHashSet(StringComparer.Ordinal);
        var prompts = files.Where(file => names.Contains(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var resources = LanguageResources.Load(prompts, StandardFunctions.Table, found);
        var byTemplate = new Dictionary<string, Templates>(StringComparer.Ordinal);
        foreach (var file in needed.GroupBy(one => one.File, one => one.Template))
        {
            foreach (var (template, templates) in Find(resources, file.Key, [.. file], found))
            {
                byTemplate[template] = templates;
            }
        }

        return byTemplate.Count == needed.Count ? new(byTemplate, RevisionOf(prompts)) : null;
    }

    /// <summary>Writes a prompt. It depends on its parameter alone: no memory, no time, no chance.</summary>
    /// <exception cref="DialogException">The template fails.</exception>
    public string Write(string template, ObjectValue prompt)
    {
        var evaluation = new Evaluation(new ObjectMemory(ObjectValue.Empty), CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch, new Random(0), new Fuel());
        return _byTemplate[template].Evaluate(template, evaluation, prompt) is { Failed: false, Value: TextValue text }
            ? text.Text
            : throw new DialogException($"The prompt {template} cannot be written.");
    }

    private static IEnumerable<(string Template, Templates Templates)> Find(LanguageResources resources, string file, string[] names, Diagnostics found)
    {
        if (resources.Find(file) is not { } templates)
        {
            found.Error(file, Position.Start, $"There is no {file}: without it no model can be asked. Copy it from the flows that come with the product.");
            yield break;
        }

        foreach (var name in names.Where(name => templates.Find(name) is not { Parameters.Length: 1 }))
        {
            found.Error(file, Position.Start, $"There is no template {name} with one parameter, for example # {name}(p)");
        }

        foreach (var name in names.Where(name => templates.Find(name) is { Parameters.Length: 1 }))
        {
            yield return (name, templates);
        }
    }

    private static string RevisionOf(List<SourceText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..RevisionLength];
    }
}
