using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Tests.Turns;

/// <summary>The studies of the product as they lie in <c>dialogs/</c>, compiled once for all tests.</summary>
internal sealed class ShippedStudies : IStudyShelf
{
    private static readonly Lazy<ShippedStudies> s_all = new(() => new ShippedStudies());
    private readonly SortedDictionary<string, StudyBundle> _bundles = new(StringComparer.Ordinal);

    private ShippedStudies()
    {
        var root = Path.Combine(Repository.Root, "dialogs");
        var found = new Diagnostics();
        List<SourceText> files =
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new SourceText(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
        var folder = Folder = FlowFolder.Of(files, []);
        var loader = new BundleLoader();
        foreach (var (_, study) in folder.Studies)
        {
            if (loader.Load(study, revision: 1, found) is { } bundle)
            {
                _bundles.Add(bundle.Study.Id, bundle);
            }
        }

        var lobby = loader.LoadLobby(folder.Common, found);
        Lobby = found.HasErrors || lobby is null ? throw new InvalidOperationException(string.Join('\n', found)) : lobby;
    }

    public static ShippedStudies All => s_all.Value;

    /// <summary>The files that they were compiled from.</summary>
    public FlowFolder Folder { get; }

    public IReadOnlyList<StudyBundle> Open => [.. _bundles.Values];

    public Flow? Plain => null;

    public LobbyTexts Lobby { get; }

    public static StudyBundle Of(string study) => All.Find(study) ?? throw new ArgumentException($"There is no study {study}.", nameof(study));

    public StudyBundle? Find(string studyId) => _bundles.GetValueOrDefault(studyId);

    public StudyBundle? FindBundle(string hash) => _bundles.Values.FirstOrDefault(bundle => bundle.Hash == hash);
}
