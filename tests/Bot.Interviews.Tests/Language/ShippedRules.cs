using Bot.Adaptive.Sources;
using Bot.Interviews.Language;

namespace Bot.Interviews.Tests.Language;

/// <summary>The rules files of the product, loaded once.</summary>
internal static class ShippedRules
{
    private static readonly Lazy<(LanguageRulesSet Rules, Diagnostics Found)> s_loaded = new(LoadAll);

    /// <summary>The folder that holds them.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "dialogs", "common", "rules");

    public static LanguageRulesSet All => s_loaded.Value.Rules;

    public static Diagnostics Found => s_loaded.Value.Found;

    private static (LanguageRulesSet, Diagnostics) LoadAll()
    {
        var found = new Diagnostics();
        var files = Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new SourceText($"common/rules/{Path.GetFileName(path)}", File.ReadAllText(path)));
        return (LanguageRules.Load(files, found), found);
    }
}
