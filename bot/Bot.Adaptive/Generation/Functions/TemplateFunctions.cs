using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation.Functions;

/// <summary>
/// What the expressions of one .lg file may call: the functions of everywhere first, then templates by name (<c>lg.</c> before
/// the name forces the template), templates of files imported under an alias, and the functions that only templates have.
/// </summary>
internal sealed class TemplateFunctions : FunctionTable
{
    private const string Forced = "lg.";

    private readonly FunctionTable _everywhere;
    private readonly Func<string, Template?> _find;
    private readonly IReadOnlyDictionary<string, Templates> _aliases;
    private readonly Function _expandText;
    private readonly Function? _fromFile;

    /// <param name="everywhere">Built-in functions and exported templates.</param>
    /// <param name="find">Templates of the file and of those that it imports.</param>
    /// <param name="aliases">Files imported under a name.</param>
    /// <param name="options">What the file says about itself.</param>
    /// <param name="read">Files that templates may read; null when they may not.</param>
    public TemplateFunctions(
        FunctionTable everywhere,
        Func<string, Template?> find,
        IReadOnlyDictionary<string, Templates> aliases,
        TemplateOptions options,
        Func<string, SourceText?>? read)
        : base([TemplateByNameFunction.Call(find), TemplateByNameFunction.Is(find), ActivityAttachmentFunction.Definition])
    {
        _everywhere = everywhere;
        _find = find;
        _aliases = aliases;
        TemplateText Compile(string text, Origin origin, Diagnostics found) => TemplateText.Compile(text, origin, this, options, found);
        _expandText = ExpandTextFunction.Of(Compile);
        _fromFile = read is null ? null : new FromFileFunction(read, Compile).Definition;
    }

    public override Function? Find(string name) =>
        _everywhere.Find(name) ?? FindAliased(name) ?? FindTemplate(name) ?? base.Find(name)
        ?? (name == _expandText.Name ? _expandText : name == _fromFile?.Name ? _fromFile : null);

    private Function? FindAliased(string name)
    {
        var dot = name.IndexOf('.');
        return dot > 0 && _aliases.TryGetValue(name[..dot], out var file) && file.Find(name[(dot + 1)..].TrimEnd('!')) is { } template
            ? TemplateFunction.Aliased(name, template, file)
            : null;
    }

    private Function? FindTemplate(string name)
    {
        name = name.StartsWith(Forced, StringComparison.Ordinal) ? name[Forced.Length..] : name;
        return name.EndsWith('!') ? _find(name[..^1])?.CallAgain : _find(name)?.Call;
    }
}
