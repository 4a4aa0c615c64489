using System.Globalization;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Host.Library;
using Bot.Interviews.Drafting;
using Bot.Interviews.Drafting.Models;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Loading;
using Bot.Interviews.Studies;

namespace Bot.Host.Drafts;

/// <summary>
/// Studies that are being written: begun from a research question, changed in words, published. The same for the command line,
/// for chats and for the pages; several researchers may work on one draft.
/// </summary>
public sealed class StudyDrafts
{
    private readonly DraftStore _store;
    private readonly StudyLibrary _library;
    private readonly BundleLoader _loader;
    private readonly TimeProvider _time;
    private readonly Lazy<Workshop> _workshop;

    /// <param name="model">Null without a model.</param>
    public StudyDrafts(DraftStore store, StudyLibrary library, BundleLoader loader, TimeProvider time, IDraftModel? model = null)
    {
        (_store, _library, _loader, _time) = (store, library, loader, time);

        // What drafting needs is read when somebody drafts, not when the process starts.
        _workshop = new(() => Workshop.Open(library, loader, model));
    }

    /// <summary>Begins a draft for a research question.</summary>
    /// <param name="by">Who asks: the channel's id, or empty at a terminal.</param>
    /// <param name="request">The message that asks, where it may come twice: it begins one draft.</param>
    public async Task<DraftAnswer> BeginAsync(string question, string by, CancellationToken cancellation, string request = "")
    {
        if (_library.Plain is not null)
        {
            return DraftAnswer.Refused("This installation runs one plain flow and no studies.");
        }

        if (request.Length > 0 && (await _store.ListAsync(cancellation)).FirstOrDefault(draft => draft.Versions[0].Request == request) is { } begun)
        {
            return Show(begun);
        }

        var reply = await _workshop.Value.Drafting.BeginAsync(question, by, _time.GetUtcNow(), cancellation);
        return reply.Version is { } version
            ? Answer(await _store.AddAsync(version with { Request = request }, cancellation), reply.Says)
            : DraftAnswer.Refused(reply.Says);
    }

    /// <summary>The draft that somebody means: by its number, or the newest of a study; a study without one gets one.</summary>
    public async Task<Draft?> FindAsync(string name, string by, CancellationToken cancellation)
    {
        if (int.TryParse(name.TrimStart('#'), out var number))
        {
            return await _store.FindAsync(number, cancellation);
        }

        var drafts = await _store.ListAsync(cancellation);
        if (drafts.LastOrDefault(draft => draft.Version.Step != DraftStep.Clarify && StudyOf(draft)?.Id == name) is { } known && (known.Published is not null || _library.Find(name) is null))
        {
            return known;
        }

        return await _library.FilesAsync(name, cancellation) is { } files && files.Find(BundleLoader.StudyFileName) is { } source && StudyFile.Parse(source, []) is { } study
            ? await _store.AddAsync(StudyDrafting.Of(study, by, _time.GetUtcNow()) with { Study = source.Text, Template = study.Id }, cancellation)
            : null;
    }

    /// <summary>All drafts, by number.</summary>
    public Task<IReadOnlyList<Draft>> ListAsync(CancellationToken cancellation) => _store.ListAsync(cancellation);

    /// <summary>A draft in a line: its number, what it is about, how far it is.</summary>
    public static string Line(Draft draft)
    {
        var about = StudyOf(draft) is { } study ? $"{study.Id} – {study.ResearchQuestion}" : "cannot be read";
        return string.Create(CultureInfo.InvariantCulture, $"{draft.Number}: {about} ({StateOf(draft)})");
    }

    /// <summary>How far a draft is, in a few words.</summary>
    public static string StateOf(Draft draft) => string.Create(
        CultureInfo.InvariantCulture,
        $"{draft.Current + 1} {(draft.Current == 0 ? "version" : "versions")}, {(draft.Published is { } revision ? $"published as revision {revision}" : draft.Version.Step == DraftStep.Open ? "ready" : "being filled in")}");

    /// <summary>The study of a draft as it stands; null when it cannot be read.</summary>
    public static Study? StudyOf(Draft draft) => StudyDrafting.Read(draft.Version);

    /// <summary>What a draft asks for next; null when it asks nothing.</summary>
    public static string? AskedOf(Draft draft) => StudyDrafting.Asked(draft.Version);

    /// <summary>What the wording of a plan's questions leaves to be desired, a line for each; empty when nothing.</summary>
    public string FindingsOf(Study study) => _workshop.Value.Drafting.Check(study);

    /// <summary>A draft as it stands.</summary>
    public DraftAnswer Show(Draft draft) => StudyOf(draft) is { } study
        ? Answer(draft, $"{PlanText.Of(study)}{Author(draft)}\n\n{_workshop.Value.Drafting.Check(study)}".TrimEnd())
        : DraftAnswer.Refused($"Draft {draft.Number} cannot be read.");

    /// <summary>Does to a draft what somebody says: an edit, an answer to what it asks, <c>undo</c>, <c>publish</c> or <c>show</c>.</summary>
    /// <param name="request">The message that says it, where it may come twice: it changes the draft once.</param>
    public async Task<DraftAnswer> SayAsync(Draft draft, string words, string by, CancellationToken cancellation, string request = "")
    {
        if (request.Length > 0 && (draft.TakenBackBy == request || draft.Versions.Any(version => version.Request == request)))
        {
            return Show(draft);
        }

        switch (words.Trim().TrimEnd('.', '!').ToLowerInvariant())
        {
            case "undo" or "rückgängig":
                return draft.Undone() is not { } undone ? DraftAnswer.Refused("There is nothing to take back.")
                    : await _store.ReplaceAsync(draft, undone = undone with { TakenBackBy = request }, cancellation) ? Answer(undone, Undone(draft, undone))
                    : Meanwhile(draft);
            case "publish" or "veröffentlichen":
                return await PublishAsync(draft, cancellation);
            case "show" or "plan" or "zeigen":
                return Show(draft);
        }

        return await TakeAsync(draft, await _workshop.Value.Drafting.SayAsync(draft, words, by, _time.GetUtcNow(), cancellation), request, cancellation);
    }

    /// <summary>Has a model translate what a draft lacks in a language.</summary>
    public async Task<DraftAnswer> TranslateAsync(Draft draft, string language, string by, CancellationToken cancellation) =>
        await TakeAsync(draft, await _workshop.Value.Drafting.TranslateAsync(draft, language, by, _time.GetUtcNow(), cancellation), "", cancellation);

    private async Task<DraftAnswer> TakeAsync(Draft draft, DraftReply reply, string request, CancellationToken cancellation)
    {
        if (reply.Version is not { } version)
        {
            return DraftAnswer.Refused(reply.Says);
        }

        if (draft.Versions.Length >= Draft.MostVersions)
        {
            return DraftAnswer.Refused($"Draft {draft.Number} has been changed {Draft.MostVersions} times: publish it, and go on with a new draft of the study.");
        }

        var after = draft.With(version with { Request = request });
        return await _store.ReplaceAsync(draft, after, cancellation) ? Answer(after, reply.Says) : Meanwhile(draft);
    }

    /// <summary>Publishes a draft as the study's next revision; everything that speaks against it is said.</summary>
    public async Task<DraftAnswer> PublishAsync(Draft draft, CancellationToken cancellation)
    {
        if (draft.Version.Step == DraftStep.Clarify || StudyOf(draft) is not { } study)
        {
            return DraftAnswer.Refused($"Draft {draft.Number} is no study yet: {draft.Version.Step switch { DraftStep.Clarify => "answer the question first.", _ => "it cannot be read." }}");
        }

        if (!draft.Version.KeepsId && draft.Published is null && _library.Find(study.Id) is not null)
        {
            return DraftAnswer.Refused($"There is a study {study.Id} already. Give this one another title, for example: title: {study.Title.In(study.Languages[0], study.Languages[0])} 2");
        }

        var found = new Diagnostics();
        var files = await FilesAsync(draft, study, cancellation);
        if (_loader.Load(files, revision: 0, found) is not { } bundle)
        {
            return DraftAnswer.Refused($"Draft {draft.Number} cannot be published yet:\n{string.Join('\n', found.Where(f => f.Severity == Severity.Error))}");
        }

        var revision = await _library.PublishAsync(bundle, files, cancellation);
        var after = await _store.PublishedAsync(draft.Number, revision, cancellation) ?? draft;
        var who = study.IsOpenToAll ? "Anybody may begin" : "Those who are invited begin";
        return Answer(after, $"Published: {study.Id}, revision {revision}. {who} with “start {study.Id}”, or at /i/{study.Id}. Interviews that run keep the revision that they began with.") with { Files = files };
    }

    /// <summary>What the wording of a draft's, or a study's, questions leaves to be desired, with where it stands in its file.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(string name, CancellationToken cancellation)
    {
        var (files, study) = await SubjectAsync(name, cancellation);
        if (files is null || study is null)
        {
            return [new("", Position.Start, Severity.Error, $"There is no draft and no study “{name}”.")];
        }

        var found = new Diagnostics();
        _loader.Load(files, revision: 0, found);
        if (files.Find(BundleLoader.StudyFileName) is { } source)
        {
            QuestionReports.Warn(source, await _workshop.Value.Drafting.CheckAsync(source, study, cancellation), found);
        }

        return [.. found];
    }

    private async Task<(FlowFiles? Files, Study? Study)> SubjectAsync(string name, CancellationToken cancellation)
    {
        if (int.TryParse(name.TrimStart('#'), out var number))
        {
            return await _store.FindAsync(number, cancellation) is { } draft && StudyOf(draft) is { } study ? (await FilesAsync(draft, study, cancellation), study) : default;
        }

        return (await _library.FilesAsync(name, cancellation), _library.Find(name)?.Study);
    }

    private async Task<FlowFiles> FilesAsync(Draft draft, Study study, CancellationToken cancellation)
    {
        var template = draft.Version.KeepsId || !_workshop.Value.Templates.Files.TryGetValue(draft.Version.Template, out var shipped)
            ? await _library.FilesAsync(study.Id, cancellation) ?? _workshop.Value.Templates.Files.GetValueOrDefault(draft.Version.Template) ?? new([])
            : shipped;
        return DraftedFiles.Of(study.Id, draft.Version.Study, template, _library.Common);
    }

    private static string Undone(Draft before, Draft after) => StudyOf(before) is { } old && StudyOf(after) is { } now && PlanText.Difference(old, now) is { Length: > 0 } difference
        ? $"Taken back.\n{difference}"
        : "Taken back.";

    private static string Author(Draft draft) => draft.Version.WrittenBy is { } by ? $"\nWritten by the model {by.Model}, prompts {by.PromptRevision}." : "";

    private static DraftAnswer Answer(Draft draft, string says) => new(draft, says, Done: true);

    private static DraftAnswer Meanwhile(Draft draft) => DraftAnswer.Refused($"Somebody else has changed draft {draft.Number} meanwhile. Look at it with “show”, and say it again.");

    /// <summary>What drafting works with.</summary>
    private sealed record Workshop(StudyDrafting Drafting, DraftTemplates Templates, QuestionChecker Checker)
    {
        public static Workshop Open(StudyLibrary library, BundleLoader loader, IDraftModel? model)
        {
            var found = new Diagnostics();
            var checker = loader.Checker(library.Common, found);
            var topics = StudyTopics.Load(library.Common.All, found);
            var templates = DraftTemplates.Read();
            var prompts = DraftPrompts.Load(DraftPrompts.AreAmong(library.Common.All) ? library.Common.All : templates.Common.All, found);
            return found.HasErrors
                ? throw new FlowException("common", [.. found])
                : new(new StudyDrafting(templates.Studies, checker, topics.Names, model is null ? null : new(model, prompts!)), templates, checker);
        }
    }
}

/// <summary>What a researcher is answered about a draft.</summary>
/// <param name="Draft">The draft as it is now; null when there is none or nothing changed.</param>
/// <param name="Says">Plain text of several lines.</param>
/// <param name="Done">What was asked for was done.</param>
public sealed record DraftAnswer(Draft? Draft, string Says, bool Done)
{
    /// <summary>What was published; null for everything else.</summary>
    public FlowFiles? Files { get; init; }

    internal static DraftAnswer Refused(string why) => new(null, why, Done: false);
}
