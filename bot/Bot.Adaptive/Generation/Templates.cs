using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Generation.Functions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation;

/// <summary>
/// The templates of a .lg file with those of the files that it imports, following the Bot Framework's language generation.
/// Immutable and shared by all threads; every expression is compiled when the file is loaded.
/// </summary>
public sealed class Templates
{
    private readonly Dictionary<string, Template> _all;
    private readonly FunctionTable _functions;
    private readonly string? _errors;

    internal Templates(
        string name, TemplateOptions options, ImmutableArray<Template> own, IReadOnlyList<Templates> references, FunctionTable functions, IReadOnlyList<Diagnostic> findings)
    {
        Name = name;
        Options = options;
        Own = own;
        All = [.. own, .. references.SelectMany(reference => reference.Own)];
        Findings = [.. findings];
        AllFindings = [.. findings, .. references.SelectMany(reference => reference.Findings)];
        _functions = functions;
        _all = new(StringComparer.Ordinal);
        foreach (var template in All)
        {
            _all.TryAdd(template.Name, template);
        }

        var errors = AllFindings.Where(finding => finding.Severity == Severity.Error).ToList();
        _errors = errors.Count == 0 ? null : string.Join('\n', errors);
        Exports =
        [
            .. TemplateFunction.Exported(name, options, own, options),
            .. references.SelectMany(reference => TemplateFunction.Exported(reference.Name, reference.Options, reference.Own, options)),
        ];
    }

    /// <summary>No templates: for texts that need none.</summary>
    public static Templates Empty { get; } = Parse(new SourceText("", ""), (_, _) => null, StandardFunctions.Table, []);

    /// <summary>The file, as messages name it.</summary>
    public string Name { get; }

    /// <summary>What the file says about itself.</summary>
    public TemplateOptions Options { get; }

    /// <summary>The templates of the file itself.</summary>
    public ImmutableArray<Template> Own { get; }

    /// <summary>Those and the templates of all files that it imports, directly or not.</summary>
    public ImmutableArray<Template> All { get; }

    /// <summary>What is wrong with the file itself, in the order found.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>That and what is wrong with the files that it imports.</summary>
    public ImmutableArray<Diagnostic> AllFindings { get; }

    /// <summary>The templates that the file and its imports offer to all expressions, as functions <c>namespace.template</c>.</summary>
    public ImmutableArray<Function> Exports { get; }

    /// <summary>Loads a file and what it imports. Everything that is wrong with any of them is reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="import">The file that a path means in the file named first; null when there is none.</param>
    /// <param name="functions">What expressions may call besides templates.</param>
    /// <param name="found">Gets what is wrong.</param>
    /// <param name="mayReadFiles">True when templates may call <c>fromFile</c>; paths go through <paramref name="import"/>.</param>
    public static Templates Parse(
        SourceText file, Func<string, string, SourceText?> import, FunctionTable functions, Diagnostics found, bool mayReadFiles = false)
    {
        var linker = new TemplateLinker(import, functions, mayReadFiles);
        var templates = linker.Load(file);
        found.AddRange(linker.Findings);
        return templates;
    }

    /// <summary>The template of a name, or null.</summary>
    public Template? Find(string name) => _all.GetValueOrDefault(name);

    /// <summary>Evaluates a template.</summary>
    /// <param name="name">Its name; with <c>!</c> behind it, kept results do not count.</param>
    /// <param name="evaluation">The context of the step.</param>
    /// <param name="arguments">For its parameters, in order; without any, parameters are looked up in memory.</param>
    /// <returns>A text, an object or any other value; or what went wrong in which template.</returns>
    public Result Evaluate(string name, Evaluation evaluation, params Value[] arguments) =>
        Find(name.TrimEnd('!')) is { } template
            ? Evaluate(template, evaluation, ScopeOf(template, evaluation, arguments), evaluation.Memory)
            : Result.Failure(_errors ?? TemplateErrors.NoSuchTemplate(name));

    /// <summary>All results that a template can have, as a list: chance takes every way.</summary>
    public Result Expand(string name, Evaluation evaluation, params Value[] arguments) =>
        _errors is not null ? Result.Failure(_errors)
        : Find(name) is { } template ? new Expansion(this).Expand(template, evaluation, ScopeOf(template, evaluation, arguments))
        : Result.Failure(TemplateErrors.NoSuchTemplate(name));

    /// <summary>The memory paths and templates on which a template depends; null when there is no such template in the file itself.</summary>
    public TemplateAnalysis? Analyze(string name)
    {
        var own = Own.ToDictionary(template => template.Name, StringComparer.Ordinal);
        return own.TryGetValue(name, out var template) ? TemplateAnalysis.Of(template, own) : null;
    }

    /// <summary>Compiles a text of a dialog against these templates. A text with several lines is taken as it is, white space included.</summary>
    /// <param name="inline">Text in which <c>${…}</c> are expressions and <c>\</c> escapes, as on a line of a template.</param>
    /// <param name="origin">Where the text begins.</param>
    /// <param name="found">Gets what is wrong.</param>
    public TemplateText CompileText(string inline, Origin origin, Diagnostics found) =>
        TemplateText.Compile(inline, origin, _functions, Options, found);

    internal Result Evaluate(Template template, Evaluation evaluation, IMemory scope, IMemory globals) => _errors is not null
        ? Result.Failure(_errors)
        : Finish(Frame.Begin(template, evaluation, scope, globals, Options), Options);

    /// <summary>Doubles line ends when the file says that its texts are Markdown.</summary>
    internal static Result Finish(Result result, TemplateOptions options) =>
        options.LineBreakStyle == LineBreakStyle.Markdown && result is { Failed: false, Value: TextValue text } && text.Text.Contains('\n')
            ? text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal)
            : result;

    private static IMemory ScopeOf(Template template, Evaluation evaluation, Value[] arguments) =>
        arguments.Length == 0 ? evaluation.Memory : new TemplateScope(template.Parameters, arguments, evaluation.Memory);
}
