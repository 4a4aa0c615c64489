using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Loading;

/// <summary>The files of a study that was drafted: its own study file, the flow of the study that it was begun from, and the common files.</summary>
public static class DraftedFiles
{
    /// <summary>The files.</summary>
    /// <param name="id">The study's id: the name of its folder.</param>
    /// <param name="study">The text of its study file.</param>
    /// <param name="template">The files of the study that it was begun from.</param>
    /// <param name="common">What all studies share.</param>
    public static FlowFiles Of(string id, string study, FlowFiles template, FlowFiles common) => new(
    [
        new($"{id}/{BundleLoader.StudyFileName}", study),
        .. template.All
            .Where(file => !FlowFolder.IsCommon(file) && !FlowFiles.IsScript(file) && FlowFiles.FileName(file.Name) != BundleLoader.StudyFileName)
            .Select(file => new SourceText($"{id}/{file.Name[(file.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]}", file.Text)),
        .. common.All,
    ]);

    /// <summary>Those of a study's files that are its own.</summary>
    public static IEnumerable<SourceText> Own(FlowFiles files) => files.All.Where(file => !FlowFolder.IsCommon(file));
}
