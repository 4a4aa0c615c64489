using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Drafting;
using Bot.Interviews.Drafting.Models;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Loading;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Turns;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Tests.Drafting;

/// <summary>A researcher with a draft: what they say, and what comes of it. Nothing is stored.</summary>
internal sealed class Studio
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly StudyDrafting _drafting;

    public Studio(IDraftModel? model = null) => _drafting = new(
        new StudyTemplates([.. ShippedStudies.All.Open.Select(bundle => bundle.Study)]), Checker, Topics.Names, model is null ? null : new(model, Prompts));

    public static BundleLoader Loader { get; } = new();

    public static StudyTopics Topics { get; } = StudyTopics.Load(ShippedStudies.All.Folder.Common.All, []);

    public static QuestionChecker Checker { get; } = LoadChecker();

    public static DraftPrompts Prompts { get; } = DraftPrompts.Load(ShippedStudies.All.Folder.Common.All, [])!;

    public Draft? Draft { get; private set; }

    public Study Study => StudyDrafting.Read(Draft!.Version)!;

    public DraftStep Step => Draft!.Version.Step;

    public async Task<string> BeginAsync(string question)
    {
        var reply = await _drafting.BeginAsync(question, "U1", s_now, default);
        Draft = reply.Version is { } version ? new Draft(1, [version], 0) : null;
        return reply.Says;
    }

    public async Task<string> SayAsync(params string[] words)
    {
        var says = "";
        foreach (var one in words)
        {
            var reply = await _drafting.SayAsync(Draft!, one, "U1", s_now, default);
            Draft = reply.Version is { } version ? Draft!.With(version) : Draft;
            says = reply.Says;
        }

        return says;
    }

    public async Task<string> TranslateAsync(string language)
    {
        var reply = await _drafting.TranslateAsync(Draft!, language, "U1", s_now, default);
        Draft = reply.Version is { } version ? Draft!.With(version) : Draft;
        return reply.Says;
    }

    public Task<IReadOnlyList<PlacedReport>> CheckAsync(SourceText file, Study study) => _drafting.CheckAsync(file, study, default);

    public void Undo() => Draft = Draft!.Undone() ?? throw new InvalidOperationException("There is nothing to undo.");

    /// <summary>The study as it would run; all findings when it cannot.</summary>
    public StudyBundle Publish(Diagnostics? found = null)
    {
        found ??= [];
        var folder = ShippedStudies.All.Folder;
        var files = DraftedFiles.Of(Study.Id, Draft!.Version.Study, folder.Studies[Draft.Version.Template], folder.Common);
        return Loader.Load(files, revision: 1, found) ?? throw new InvalidOperationException(string.Join('\n', found));
    }

    private static QuestionChecker LoadChecker()
    {
        var found = new Diagnostics();
        var checker = QuestionChecker.Load(ShippedStudies.All.Folder.Common.All, ShippedStudies.Of("loyalty").Rules, found);
        return found.HasErrors ? throw new InvalidOperationException(string.Join('\n', found)) : checker;
    }
}

/// <summary>A shelf with the studies that a test made.</summary>
internal sealed class OwnShelf(params StudyBundle[] bundles) : IStudyShelf
{
    private readonly List<StudyBundle> _bundles = [.. bundles];

    public IReadOnlyList<StudyBundle> Open => _bundles;

    public Bot.Adaptive.Dialogs.Flow? Plain => null;

    public LobbyTexts Lobby => ShippedStudies.All.Lobby;

    /// <summary>A new revision: the newest from now on, beside the older one.</summary>
    public void Publish(StudyBundle bundle) => _bundles.Insert(0, bundle);

    public StudyBundle? Find(string studyId) => _bundles.Find(bundle => bundle.Study.Id == studyId);

    public StudyBundle? FindBundle(string hash) => _bundles.Find(bundle => bundle.Hash == hash);
}
