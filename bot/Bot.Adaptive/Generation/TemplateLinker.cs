using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Generation.Functions;
using Bot.Adaptive.Generation.Syntax;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation;

/// <summary>Loads a file, the files that it imports and so on, and compiles every body against what its file can see.</summary>
internal sealed class TemplateLinker(Func<string, string, SourceText?> import, FunctionTable functions, bool mayReadFiles)
{
    /// <summary>Files that may import each other in a row.</summary>
    private const int MaxDepth = 50;

    private readonly Dictionary<string, Templates> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Templates>> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Diagnostic>> _broken = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();

    /// <summary>What is wrong with any of the files that were loaded.</summary>
    public IEnumerable<Diagnostic> Findings => _loaded.Values.SelectMany(templates => templates.AllFindings).Distinct();

    public Templates Load(SourceText source)
    {
        var found = new List<Diagnostic>();
        var file = LgFileReader.Read(source, found);
        var options = TemplateOptions.Of(file.Options);
        var templates = file.Templates
            .Select(syntax => new Template(syntax.Name, syntax.Parameters, source.Name, syntax.At) { Properties = BodyCompiler.PropertiesOf(syntax.Body) })
            .ToImmutableArray();

        _open.Push(source.Name);
        var aliases = new Dictionary<string, Templates>(StringComparer.Ordinal);
        var references = LoadImports(file, aliases, found);
        _open.Pop();

        var known = Index(templates, references ?? []);
        var exports = TemplateFunction.Exported(source.Name, options, templates, options)
            .Concat((references ?? []).SelectMany(reference => TemplateFunction.Exported(reference.Name, reference.Options, reference.Own, options)))
            .Where(export => functions.Find(export.Name) is null)
            .DistinctBy(export => export.Name);
        var visible = new TemplateFunctions(
            functions.With(exports), name => known.GetValueOrDefault(name), aliases, options, mayReadFiles ? path => Resolve(source.Name, path) : null);
        if (references is not null)
        {
            Compile(file, templates, references, visible, found);
            MarkRandom(templates, known);
        }

        _references[source.Name] = [.. references ?? []];
        return _loaded[source.Name] = new Templates(source.Name, options, templates, references ?? [], visible, found);
    }

    private static Dictionary<string, Template> Index(ImmutableArray<Template> own, List<Templates> references)
    {
        var known = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var template in own.Concat(references.SelectMany(reference => reference.Own)))
        {
            known.TryAdd(template.Name, template);
        }

        return known;
    }

    /// <summary>All files that are imported without an alias, directly or not; null when one cannot be had.</summary>
    private List<Templates>? LoadImports(LgFile file, Dictionary<string, Templates> aliases, List<Diagnostic> found)
    {
        var before = found.Count;
        var references = new List<Templates>();
        var complete = true;
        foreach (var line in file.Imports)
        {
            var source = Resolve(file.Source.Name, line.Path);
            if (source is null)
            {
                found.Add(new(file.Source.Name, line.At, Severity.Error, TemplateErrors.NoSuchFile(line.Path)));
                complete = false;
            }
            else if (_open.Count > MaxDepth)
            {
                found.Add(new(file.Source.Name, line.At, Severity.Error, $"Imports nest deeper than {MaxDepth} files."));
                complete = false;
            }
            else if (source.Name != file.Source.Name && _open.Contains(source.Name))
            {
                found.Add(new(file.Source.Name, line.At, Severity.Error, TemplateErrors.LoopDetected($"{source.Name} => {file.Source.Name}")));
                complete = false;
            }
            else if (source.Name != file.Source.Name)
            {
                var imported = _loaded.GetValueOrDefault(source.Name) ?? Load(source);
                if (line.Alias is not null)
                {
                    aliases[line.Alias] = imported;
                }
                else if (_broken.TryGetValue(source.Name, out var broken))
                {
                    found.AddRange(broken);
                    complete = false;
                }
                else
                {
                    references.AddRange(_references[source.Name].Prepend(imported).Where(reference => !references.Contains(reference)));
                }
            }
        }

        if (complete)
        {
            return references;
        }

        _broken[file.Source.Name] = found[before..];
        return null;
    }

    /// <summary>A path with a number sign names a file of a package; where packages are not known, what stands behind the sign.</summary>
    private SourceText? Resolve(string from, string path) =>
        import(from, path) ?? (path.IndexOf('#') is > 0 and var hash ? import(from, path[(hash + 1)..]) : null);

    private static void Compile(LgFile file, ImmutableArray<Template> templates, List<Templates> references, FunctionTable visible, List<Diagnostic> found)
    {
        if (templates.IsEmpty && references.TrueForAll(reference => reference.Own.IsEmpty))
        {
            found.Add(new(file.Source.Name, Position.Start, Severity.Warning, TemplateErrors.NoTemplate));
        }

        var elsewhere = references.SelectMany(reference => reference.Own).ToLookup(other => other.Name);
        var compiler = new BodyCompiler(visible, offset => new Origin(file.Source.Name, file.Source.PositionAt(offset)), found);
        foreach (var (template, syntax) in templates.Zip(file.Templates))
        {
            if (elsewhere.Contains(template.Name))
            {
                found.AddRange(elsewhere[template.Name].Select(other => new Diagnostic(
                    file.Source.Name, template.At, Severity.Error, TemplateErrors.DuplicateIn(other.Name, other.File))));
            }
            else if (syntax.Body is not null)
            {
                template.Body = compiler.Compile(syntax.Body);
            }
        }
    }

    /// <summary>A template is random when chance decides in it, or in a function or template that it calls.</summary>
    private static void MarkRandom(ImmutableArray<Template> templates, Dictionary<string, Template> known)
    {
        var functions = templates.ToDictionary(
            template => template,
            template => template.Body.Expressions.SelectMany(embedded => embedded.Expression.Calls()).Select(call => call.Function).ToHashSet());
        var called = known.Values.SelectMany(template => new[] { KeyValuePair.Create(template.Call, template), KeyValuePair.Create(template.CallAgain, template) })
            .ToDictionary();
        foreach (var template in templates)
        {
            template.IsRandom = template.Body.HasChoice;
        }

        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var template in templates)
            {
                template.CallsRandom = functions[template].Any(function => function.IsRandom || (called.GetValueOrDefault(function)?.IsRandom ?? false));
                changed |= template.CallsRandom && !template.IsRandom;
                template.IsRandom |= template.CallsRandom;
            }
        }
    }
}
