using System.Collections.Immutable;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Host.Library;

/// <summary>
/// The studies of this installation. Files are imported into the catalogue when their content is new; what runs is what the
/// catalogue says, so that every instance, and every interview that began earlier, finds its own revision.
/// </summary>
public sealed class StudyLibrary(BundleStore bundles, BundleLoader loader) : IStudyShelf, IDisposable
{
    private readonly SemaphoreSlim _taking = new(1);
    private ImmutableDictionary<string, StudyBundle> _byHash = ImmutableDictionary<string, StudyBundle>.Empty;
    private ImmutableSortedDictionary<string, StudyBundle> _newest = ImmutableSortedDictionary<string, StudyBundle>.Empty;
    private LobbyTexts? _lobby;

    public Flow? Plain { get; private set; }

    /// <summary>What all studies share: new ones too.</summary>
    public FlowFiles Common { get; private set; } = new([]);

    public LobbyTexts Lobby => _lobby ?? throw new InvalidOperationException("The library has not been loaded.");

    public IReadOnlyList<StudyBundle> Open => [.. _newest.Values.Where(b => b.Study.Access == StudyAccess.Open)];

    /// <summary>The newest revision of every study.</summary>
    public IReadOnlyList<StudyBundle> All => [.. _newest.Values];

    public StudyBundle? Find(string studyId) => _newest.GetValueOrDefault(studyId);

    public StudyBundle? FindBundle(string hash) => _byHash.GetValueOrDefault(hash);

    /// <summary>Publishes what is new in a folder, and takes up the newest revision of every study.</summary>
    public async Task PublishAsync(CompiledFolder folder, CancellationToken cancellation)
    {
        Plain = folder.Plain;
        _lobby = folder.Lobby;
        Common = folder.Common;
        foreach (var (files, bundle) in folder.Studies)
        {
            await bundles.PublishAsync(bundle.Study.Id, files, cancellation);
        }

        await TakeUpAsync(hash => folder.Studies.FirstOrDefault(s => s.Bundle.Hash == hash)?.Bundle, cancellation);
    }

    /// <summary>Publishes a study's files as its newest revision, and takes it up here; other instances do so soon.</summary>
    /// <returns>The number of the revision.</returns>
    public async Task<int> PublishAsync(StudyBundle bundle, FlowFiles files, CancellationToken cancellation)
    {
        var revision = await bundles.PublishAsync(bundle.Study.Id, files, cancellation, asNewest: true);
        await TakeUpAsync(hash => hash == bundle.Hash ? bundle : null, cancellation);
        return revision;
    }

    /// <summary>Takes up what was published elsewhere.</summary>
    /// <exception cref="BundleMissingException">This version cannot compile it.</exception>
    public Task TakeUpAsync(CancellationToken cancellation) => TakeUpAsync(_ => null, cancellation);

    /// <summary>The files of a study's newest revision; null when there is no such study.</summary>
    public async Task<FlowFiles?> FilesAsync(string study, CancellationToken cancellation) =>
        Find(study) is { } bundle ? await bundles.FindAsync(bundle.Hash, cancellation) : null;

    public void Dispose() => _taking.Dispose();

    private async Task TakeUpAsync(Func<string, StudyBundle?> find, CancellationToken cancellation)
    {
        if (Plain is not null)
        {
            return;
        }

        await _taking.WaitAsync(cancellation);
        try
        {
            foreach (var (study, hash, revision) in await bundles.NewestAsync(cancellation))
            {
                if (Find(study) is { } newest && newest.Hash == hash && newest.Revision == revision)
                {
                    continue;
                }

                var known = find(hash) ?? FindBundle(hash);
                var bundle = known is null ? await LoadBundleAsync(study, hash, revision, cancellation) : known with { Revision = revision };
                if (bundle is not null)
                {
                    ImmutableInterlocked.AddOrUpdate(ref _byHash, hash, bundle, (_, _) => bundle);
                    _newest = _newest.SetItem(study, bundle);
                }
            }
        }
        finally
        {
            _taking.Release();
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

    private async ValueTask<StudyBundle?> LoadBundleAsync(string study, string hash, int revision, CancellationToken cancellation)
    {
        if (await bundles.FindAsync(hash, cancellation) is not { } files)
        {
            return null;
        }

        var found = new Diagnostics();
        return (loader.Load(files, revision, found) ?? loader.Load(OlderBundle.Completed(files, Common), revision, new Diagnostics())) is { } bundle ? bundle with { Hash = hash }
            : throw new BundleMissingException(study, hash, string.Join('\n', found));
    }
}

/// <summary>The flow that an interview is pinned to cannot be had here.</summary>
public sealed class BundleMissingException(string study, string hash, string? why = null)
    : Exception($"The bundle {hash} of study {study} cannot be loaded{(why is null ? ": the catalogue does not have it." : ":\n" + why)}");
