using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Loading;

/// <summary>The files of a flow folder, sorted into what runs: studies, each with the common files, or one plain flow.</summary>
/// <param name="Studies">The files of each study, by the name of its folder.</param>
/// <param name="Common">What all studies share.</param>
/// <param name="Plain">The flow that runs for everybody; null when there are studies.</param>
public sealed record FlowFolder(IReadOnlyDictionary<string, FlowFiles> Studies, FlowFiles Common, FlowFiles? Plain)
{
    /// <summary>The folder of what models are told.</summary>
    internal const string Prompts = CommonFolder + "prompts/";

    private const string CommonFolder = "common/";

    /// <summary>Sorts files. Conversation scripts belong to no study: nothing that runs, and no hash, depends on them.</summary>
    /// <param name="files">All files, by paths relative to the folder.</param>
    /// <param name="shippedCommon">The common files that the product ships, for folders that bring none of their own.</param>
    public static FlowFolder Of(IReadOnlyCollection<SourceText> files, IReadOnlyCollection<SourceText> shippedCommon)
    {
        files = [.. files.Where(file => !FlowFiles.IsScript(file))];
        var common = files.Where(IsCommon).ToList();
        common = common.Count > 0 ? common : [.. shippedCommon.Where(file => IsCommon(file) && !FlowFiles.IsScript(file))];
        var studies = files.Where(f => FlowFiles.FileName(f.Name) == BundleLoader.StudyFileName).ToList();
        if (studies.Count == 0)
        {
            return new(new Dictionary<string, FlowFiles>(), new(common), new(files));
        }

        return new(
            studies.ToDictionary(study => FolderOf(study), study => new FlowFiles(files.Where(f => IsBeside(study, f)).Concat(common))),
            new(common),
            null);
    }

    /// <summary>Whether all studies share a file.</summary>
    internal static bool IsCommon(SourceText file) => file.Name.StartsWith(CommonFolder, StringComparison.Ordinal);

    private static bool IsBeside(SourceText study, SourceText file)
    {
        var folder = FolderOf(study);
        return !IsCommon(file) && (folder.Length == 0 || file.Name.StartsWith(folder + "/", StringComparison.Ordinal));
    }

    private static string FolderOf(SourceText file) => file.Name.LastIndexOf('/') is > 0 and var slash ? file.Name[..slash] : "";
}
