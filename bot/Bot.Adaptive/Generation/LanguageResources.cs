using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Functions;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation;

/// <summary>
/// The .lg files of a flow. <c>x.lg</c>, <c>x.en.lg</c> and <c>x.en-us.lg</c> are one resource in several languages, known by
/// its file name. An import takes the file that suits the language of the importing file best.
/// </summary>
public sealed class LanguageResources
{
    private const string Extension = ".lg";

    private readonly FrozenDictionary<string, Templates> _files;

    private LanguageResources(FrozenDictionary<string, Templates> files, FunctionTable functions)
    {
        _files = files;
        Functions = functions;
    }

    /// <summary>No files.</summary>
    public static LanguageResources Empty { get; } = Load([], StandardFunctions.Table, []);

    /// <summary>What expressions anywhere in the flow may call: the functions given, and templates that files export.</summary>
    public FunctionTable Functions { get; }

    /// <summary>Loads all files. Everything that is wrong with any of them is reported, once.</summary>
    /// <param name="files">Named by their paths; the last part of a path identifies a file.</param>
    /// <param name="functions">What expressions may call besides templates.</param>
    /// <param name="found">Gets what is wrong.</param>
    public static LanguageResources Load(IEnumerable<SourceText> files, FunctionTable functions, Diagnostics found)
    {
        var all = new Dictionary<string, SourceText>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!all.TryAdd(IdOf(file.Name), file))
            {
                found.Error(file.Name, Position.Start, $"There is another file named '{IdOf(file.Name)}': {all[IdOf(file.Name)].Name}. File names must differ.");
            }
        }

        var withExports = functions.With(Exports(all, functions));
        var findings = new HashSet<Diagnostic>();
        var loaded = all.ToDictionary(file => file.Key, file => Load(file.Value, all, withExports, findings), StringComparer.OrdinalIgnoreCase);
        found.AddRange(findings);
        return new(loaded.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), withExports);
    }

    /// <summary>The templates of exactly this file, or null.</summary>
    public Templates? Find(string id) => _files.GetValueOrDefault(IdOf(id));

    /// <summary>The templates of a resource to try for a locale, best first; empty when there is none.</summary>
    /// <param name="id">File name without locale, such as <c>main.lg</c>.</param>
    /// <param name="locale">Such as <c>en-us</c>, or empty.</param>
    /// <param name="policy">Which locales stand in for which.</param>
    public ImmutableArray<Templates> For(string id, string locale, LanguagePolicy policy) =>
        [.. policy.For(locale).Select(candidate => Find(WithLocale(IdOf(id), candidate))).OfType<Templates>()];

    /// <summary>Compiles a text of a dialog in every language in which the resource exists. What is wrong is reported only when no language can use it.</summary>
    /// <param name="id">File name without locale; when there is no such resource, the text may call no templates.</param>
    /// <param name="inline">See <see cref="Templates.CompileText"/>.</param>
    /// <param name="origin">Where the text begins.</param>
    /// <param name="found">Gets what is wrong.</param>
    public LocalizedText CompileText(string id, string inline, Origin origin, Diagnostics found)
    {
        var wrong = new Diagnostics();
        var texts = new Dictionary<string, TemplateText>(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, templates) in _files.Where(file => IsVariantOf(IdOf(id), file.Key)))
        {
            Compile(LocaleOf(file), templates);
        }

        if (texts.Count == 0 && wrong.Count == 0)
        {
            Compile("", Templates.Empty);
        }

        if (texts.Count == 0)
        {
            found.AddRange(wrong.Distinct());
        }

        return new(IdOf(id), texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

        void Compile(string locale, Templates templates)
        {
            var here = new Diagnostics();
            var text = templates.CompileText(inline, origin, here);
            wrong.AddRange(here);
            if (!here.HasErrors)
            {
                texts[locale] = text;
            }
        }
    }

    private static Templates Load(SourceText file, Dictionary<string, SourceText> all, FunctionTable functions, HashSet<Diagnostic> findings)
    {
        var linker = new TemplateLinker((_, path) => Import(path, LocaleOf(IdOf(file.Name)), all), functions, mayReadFiles: false);
        var templates = linker.Load(file);
        findings.UnionWith(linker.Findings);
        return templates;
    }

    private static SourceText? Import(string path, string locale, Dictionary<string, SourceText> all) => LanguagePolicy.Default.For(locale)
        .Select(candidate => all.GetValueOrDefault(WithLocale(PrefixOf(IdOf(path)) + Extension, candidate)))
        .FirstOrDefault(file => file is not null) ?? all.GetValueOrDefault(IdOf(path));

    /// <summary>Exported templates may call each other across files, so they are functions before anything is compiled.</summary>
    private static IEnumerable<Function> Exports(Dictionary<string, SourceText> all, FunctionTable functions) => all.Values
        .Where(file => file.Text.Contains("@exports", StringComparison.OrdinalIgnoreCase))
        .Select(file => Load(file, all, functions, []))
        .SelectMany(templates => TemplateFunction.Exported(IdOf(templates.Name), templates.Options, templates.Own, templates.Options))
        .Where(export => functions.Find(export.Name) is null)
        .DistinctBy(export => export.Name);

    private static string IdOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The locale in a file's name, empty when there is none.</summary>
    private static string LocaleOf(string id)
    {
        var name = id.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? id[..^Extension.Length] : id;
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsLocale(name[(dot + 1)..]) ? name[(dot + 1)..] : "";
    }

    /// <summary>Whether a culture of this name is known; asking for one by one is much cheaper than listing all.</summary>
    private static bool IsLocale(string name)
    {
        try
        {
            return name.Length > 0 && CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name.Equals(name, StringComparison.OrdinalIgnoreCase);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static string PrefixOf(string id)
    {
        var name = id.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? id[..^Extension.Length] : id;
        var locale = LocaleOf(id);
        return locale.Length == 0 ? name : name[..^(locale.Length + 1)];
    }

    private static bool IsVariantOf(string id, string file) => PrefixOf(file).Equals(PrefixOf(id), StringComparison.OrdinalIgnoreCase);

    private static string WithLocale(string id, string locale) =>
        locale.Length == 0 ? id : $"{PrefixOf(id)}.{locale}{Extension}";
}
