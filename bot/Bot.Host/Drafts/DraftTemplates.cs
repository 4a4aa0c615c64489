using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Host.Library;
using Bot.Interviews.Drafting;
using Bot.Interviews.Loading;
using Bot.Interviews.Studies;

namespace Bot.Host.Drafts;

/// <summary>The built-in studies as they came with the program, whatever folder of flows it runs.</summary>
/// <param name="Files">The files of each, by its id.</param>
/// <param name="Common">What they share.</param>
internal sealed record DraftTemplates(StudyTemplates Studies, IReadOnlyDictionary<string, FlowFiles> Files, FlowFiles Common)
{
    /// <exception cref="FlowException">The files of the program are not as they came.</exception>
    public static DraftTemplates Read()
    {
        var found = new Diagnostics();
        var folder = FlowFolder.Of(FlowFolderReader.Read(FlowPaths.Shipped, found), []);
        var studies = folder.Studies.Values.Select(files => (Files: files, Study: StudyFile.Parse(files.Find(BundleLoader.StudyFileName)!, found))).ToList();
        return found.HasErrors
            ? throw new FlowException(FlowPaths.Shipped, [.. found])
            : new(new([.. studies.Select(pair => pair.Study!)]), studies.ToDictionary(pair => pair.Study!.Id, pair => pair.Files), folder.Common);
    }
}
