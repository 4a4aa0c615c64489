using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Turns;

namespace Bot.Host.Library;

/// <summary>A folder of flows, compiled and not yet published: what <c>flow check</c> reports on.</summary>
/// <param name="Plain">The flow that runs for everybody, when the folder holds no studies.</param>
/// <param name="Lobby">What is said before a study begins; null for a plain flow.</param>
/// <param name="Studies">The studies in order of folder.</param>
/// <param name="Common">What all studies share.</param>
public sealed record CompiledFolder(Flow? Plain, LobbyTexts? Lobby, IReadOnlyList<CompiledStudy> Studies, FlowFiles Common)
{
    /// <summary>Reads and compiles a folder.</summary>
    /// <exception cref="FlowException">The folder cannot be read, or there are errors; all of them are named.</exception>
    public static CompiledFolder Read(string folder, BundleLoader loader)
    {
        var found = new Diagnostics();
        var files = FlowFolderReader.Read(folder, found);
        var compiled = found.HasErrors ? null : Of(FlowFolder.Of(files, FlowFolderReader.Read(FlowPaths.Shipped, found)), loader, found);
        return compiled is null || found.HasErrors ? throw new FlowException(folder, [.. found]) : compiled;
    }

    /// <summary>Compiles a folder's files. Every finding of every file is reported, once.</summary>
    public static CompiledFolder Of(FlowFolder folder, BundleLoader loader, Diagnostics found)
    {
        if (folder.Plain is { } plain)
        {
            return new(FlowLoader.Load(plain, StandardKinds.Table, DialogFunctions.Table, found), null, [], folder.Common);
        }

        FlowFiles?[] parts = [null, .. folder.Studies.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        var compiled = parts.AsParallel().AsOrdered().Select(study => study is null ? LobbyOf(folder.Common, loader) : StudyOf(study, loader)).ToList();

        // Studies share the common files with each other and with the lobby: what is wrong there is said once.
        found.AddRange(compiled.SelectMany(part => part.Found).Distinct());
        var studies = compiled.Select(part => part.Study).OfType<CompiledStudy>().ToList();
        foreach (var same in studies.GroupBy(s => s.Bundle.Study.Id).Where(g => g.Count() > 1))
        {
            found.Error(same.Last().Files.Find(BundleLoader.StudyFileName)!.Name, Position.Start, $"Two studies have the id \"{same.Key}\".");
        }

        return new(null, compiled[0].Lobby, studies, folder.Common);
    }

    private static Part LobbyOf(FlowFiles common, BundleLoader loader)
    {
        var found = new Diagnostics();
        return new(loader.LoadLobby(common, found), null, found);
    }

    private static Part StudyOf(FlowFiles files, BundleLoader loader)
    {
        var found = new Diagnostics();
        return new(null, loader.Load(files, revision: 0, found) is { } bundle ? new(files, bundle) : null, found);
    }

    private sealed record Part(LobbyTexts? Lobby, CompiledStudy? Study, Diagnostics Found);
}

/// <summary>A study of a folder.</summary>
/// <param name="Files">What it was compiled from.</param>
public sealed record CompiledStudy(FlowFiles Files, StudyBundle Bundle);
