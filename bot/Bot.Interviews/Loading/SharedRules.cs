using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Language;

namespace Bot.Interviews.Loading;

/// <summary>The rules of languages, compiled once however many studies and revisions share their files.</summary>
internal sealed class SharedRules
{
    private const string Folder = "common/rules/";
    private const string Extension = ".yaml";

    private readonly ConcurrentDictionary<string, Lazy<Compiled>> _byHash = new(StringComparer.Ordinal);

    /// <summary>The rules among the files of a study; after an error in <paramref name="found"/> they must not be used.</summary>
    public LanguageRulesSet Of(FlowFiles files, Diagnostics found)
    {
        var rules = new FlowFiles(files.EndingIn(Extension).Where(f => f.Name.StartsWith(Folder, StringComparison.Ordinal)));
        var compiled = _byHash.GetOrAdd(rules.Hash(), static (_, rules) => new Lazy<Compiled>(() => Compile(rules)), rules).Value;
        found.AddRange(compiled.Findings);
        return compiled.Rules;
    }

    private static Compiled Compile(FlowFiles files)
    {
        var found = new Diagnostics();
        return new(LanguageRules.Load(files.All, found), [.. found]);
    }

    private sealed record Compiled(LanguageRulesSet Rules, ImmutableArray<Diagnostic> Findings);
}
