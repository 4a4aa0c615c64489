using System.Collections.Immutable;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Host.Library;

/// <summary>
/// The studies of this installation. Files are imported into the catalogue when their content is new; what runs is what the
/// catalogue says, so that every instance, and every interview that began earlier, finds its own revision.
/// </summary>
public sealed class StudyLibrary(BundleStore bundles) : IStudyShelf
{
    private ImmutableDictionary<string, StudyBundle> _byHash = ImmutableDictionary<string, StudyBundle>.Empty;
    private ImmutableSortedDictionary<string, StudyBundle> _newest = ImmutableSortedDictionary<string, StudyBundle>.Empty;
    private LobbyTexts? _lobby;

    public Flow? Plain { get; private set; }

    public LobbyTexts Lobby => _lobby ?? throw new InvalidOperationException("The library has not been loaded.");

    public IReadOnlyList<StudyBundle> Open => [.. _newest.Values.Where(b => b.Study.Access == StudyAccess.Open)];

    /// <summary>The newest revision of every study.</summary>
    public IReadOnlyList<StudyBundle> All => [.. _newest.Values];

    public StudyBundle? Find(string studyId) => _newest.GetValueOrDefault(studyId);

    public StudyBundle? FindBundle(string hash) => _byHash.GetValueOrDefault(hash);

    /// <summary>Loads a folder: compiles everything, reports every finding, and publishes what is new.</summary>
    /// <param name="folder">The folder's files, sorted.</param>
    /// <param name="found">Gets every error and warning; after an error nothing is published.</param>
    public async Task LoadAsync(FlowFolder folder, Diagnostics found, CancellationToken cancellation)
    {
        if (folder.Plain is { } plain)
        {
            Plain = FlowLoader.Load(plain, StandardKinds.Table, DialogFunctions.Table, found);
            return;
        }

        _lobby = BundleLoader.LoadLobby(folder.Common, found);
        var compiled = Compile(folder, found);
        if (found.HasErrors)
        {
            return;
        }

        foreach (var (files, bundle) in compiled)
        {
            await bundles.PublishAsync(bundle.Study.Id, files, cancellation);
        }

        foreach (var (study, hash, revision) in await bundles.NewestAsync(cancellation))
        {
            var known = compiled.Find(c => c.Bundle.Hash == hash).Bundle;
            var bundle = known is null ? await LoadBundleAsync(study, hash, revision, cancellation) : known with { Revision = revision };
            if (bundle is not null)
            {
                _newest = _newest.SetItem(study, bundle);
                _byHash = _byHash.SetItem(hash, bundle);
            }
        }
    }

    /// <summary>Makes sure that a bundle that an interview names is at hand.</summary>
    /// <exception cref="BundleMissingException">The catalogue does not have it, or this version cannot compile it.</exception>
    public async ValueTask EnsureAsync(string study, string hash, int revision, CancellationToken cancellation)
    {
        if (hash.Length > 0 && Plain is null && !_byHash.ContainsKey(hash))
        {
            var bundle = await LoadBundleAsync(study, hash, revision, cancellation) ?? throw new BundleMissingException(study, hash);
            ImmutableInterlocked.TryAdd(ref _byHash, hash, bundle);
        }
    }

    /// <summary>Compiles the studies of a folder without publishing them: what <c>flow check</c> does.</summary>
    public static List<(FlowFiles Files, StudyBundle Bundle)> Compile(FlowFolder folder, Diagnostics found)
    {
        var compiled = new List<(FlowFiles Files, StudyBundle Bundle)>();
        // Studies share the common files with each other and with the lobby: what is wrong there is said once.
        var reported = new HashSet<Diagnostic>(found);
        foreach (var (_, files) in folder.Studies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var own = new Diagnostics();
            if (BundleLoader.Load(files, revision: 0, own) is { } bundle)
            {
                compiled.Add((files, bundle));
            }

            found.AddRange(own.Where(reported.Add));
        }

        foreach (var same in compiled.GroupBy(c => c.Bundle.Study.Id).Where(g => g.Count() > 1))
        {
            found.Error(same.Last().Files.Find(BundleLoader.StudyFileName)!.Name, Position.Start, $"Two studies have the id \"{same.Key}\".");
        }

        return compiled;
    }

    private async ValueTask<StudyBundle?> LoadBundleAsync(string study, string hash, int revision, CancellationToken cancellation)
    {
        if (await bundles.FindAsync(hash, cancellation) is not { } files)
        {
            return null;
        }

        var found = new Diagnostics();
        return BundleLoader.Load(files, revision, found) ?? throw new BundleMissingException(study, hash, string.Join('\n', found));
    }
}

/// <summary>The flow that an interview is pinned to cannot be had here.</summary>
public sealed class BundleMissingException(string study, string hash, string? why = null)
    : Exception($"The bundle {hash} of study {study} cannot be loaded{(why is null ? ": the catalogue does not have it." : ":\n" + why)}");
