using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Benchmarks;

/// <summary>The files that both sides read.</summary>
internal static class Cases
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Bot.Benchmarks", "cases");

    public static Value Json(string name) => Bot.Adaptive.Values.Json.Parse(File.ReadAllText(Path.Combine(s_folder, name)));

    public static SourceText Source(string name) => new(name, File.ReadAllText(Path.Combine(s_folder, name)));

    /// <summary>All files of a folder of the repository, by paths from there.</summary>
    public static IReadOnlyList<SourceText> Folder(params string[] path)
    {
        var root = Path.Combine([Repository.Root, .. path]);
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new SourceText(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }

    /// <summary>What is said in a conversation.</summary>
    public static IReadOnlyList<string> Said(string conversation) => [.. ((ListValue)((ObjectValue)Json("answers.json"))[conversation]).Select(text => text.ToString()!)];
}
