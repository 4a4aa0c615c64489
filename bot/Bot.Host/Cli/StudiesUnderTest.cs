using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Sources;
using Bot.Host.Library;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Turns;

namespace Bot.Host.Cli;

/// <summary>The studies of a folder, compiled once, for the scripts that lie in theirs.</summary>
internal sealed class StudiesUnderTest
{
    private const string Common = "common";

    private readonly IReadOnlyList<StudyUnderTest> _studies;

    private StudiesUnderTest(IReadOnlyList<StudyUnderTest> studies) => _studies = studies;

    /// <summary>Compiles the studies of a folder; there may be none.</summary>
    /// <param name="folder">The folder, which may be that of one study.</param>
    /// <param name="files">Its files.</param>
    public static StudiesUnderTest Of(string folder, IReadOnlyList<SourceText> files)
    {
        var found = new Diagnostics();
        var sorted = FlowFolder.Of(files, CommonBeside(folder, found));
        if (sorted.Plain is not null)
        {
            return new([]);
        }

        var compiled = CompiledFolder.Of(sorted, new BundleLoader(), found);
        var shelf = found.HasErrors || compiled.Lobby is not { } lobby ? null : new Shelf([.. compiled.Studies.Select(s => s.Bundle)], lobby);
        return new(
        [
            .. from study in sorted.Studies
               orderby study.Key.Length descending
               select new StudyUnderTest(study.Key, compiled.Studies.FirstOrDefault(s => s.Files == study.Value)?.Bundle, shelf, [.. found]),
        ]);
    }

    /// <summary>The innermost study in whose folder a script lies and whose flow it names; null when it tests something else.</summary>
    public StudyUnderTest? Around(SourceText script, string dialog) => _studies.FirstOrDefault(study =>
        (study.Folder.Length == 0 || script.Name.StartsWith(study.Folder + "/", StringComparison.Ordinal))
        && (study.Bundle is null || study.Bundle.Study.Flow == dialog || study.Bundle.Study.Flow + ".dialog" == dialog));

    /// <summary>The common files beside a study's own folder, else those that the product ships.</summary>
    private static List<SourceText> CommonBeside(string folder, Diagnostics found)
    {
        var beside = Path.GetFullPath(Path.Combine(folder, "..", Common));
        return Directory.Exists(beside)
            ? [.. FlowFolderReader.Read(beside, found).Select(file => file with { Name = $"{Common}/{file.Name}" })]
            : [.. FlowFolderReader.Read(FlowPaths.Shipped, found)];
    }

    private sealed class Shelf(IReadOnlyList<StudyBundle> studies, LobbyTexts lobby) : IStudyShelf
    {
        public IReadOnlyList<StudyBundle> Open => [.. studies.OrderBy(bundle => bundle.Study.Id, StringComparer.Ordinal)];

        public Flow? Plain => null;

        public LobbyTexts Lobby => lobby;

        public StudyBundle? Find(string studyId) => studies.FirstOrDefault(bundle => bundle.Study.Id == studyId);

        public StudyBundle? FindBundle(string hash) => studies.FirstOrDefault(bundle => bundle.Hash == hash);
    }
}

/// <summary>One study of the folder.</summary>
/// <param name="Folder">Where it lies, from the folder under test.</param>
/// <param name="Bundle">The study; null when it does not compile.</param>
/// <param name="Shelf">All studies of the folder; null when one of them does not compile.</param>
/// <param name="Findings">What compiling them found.</param>
internal sealed record StudyUnderTest(string Folder, StudyBundle? Bundle, IStudyShelf? Shelf, IReadOnlyList<Diagnostic> Findings);
