using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>Runs conversation scripts that lie in folders.</summary>
internal static class Scripts
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static FlowFiles Folder(string folder) => new(
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".dialog" or ".lg" or ".schema"
        select new SourceText(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));

    public static ScriptOutcome Run(FlowFiles files, string script, ObjectValue? configuration = null) =>
        ConversationScript.Run(
            files,
            files.All.First(f => f.Name == script),
            StandardKinds.Table,
            DialogFunctions.Table,
            configuration ?? ObjectValue.Empty,
            Start);
}
