using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Commands;
using Bot.Interviews.Drafting;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.People;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Loading;

/// <summary>
/// Compiles the files of one study, and checks that they belong together. Every finding of every file is reported. What
/// studies share is compiled once, so keep one loader; it may be used by several threads at once.
/// </summary>
public sealed class BundleLoader
{
    /// <summary>The file that says what a study is.</summary>
    public const string StudyFileName = "study.yaml";

    /// <summary>The dialog around every flow: it understands commands and begins the flow.</summary>
    public const string RootDialog = "commands";

    private const string LobbyDialog = "lobby";

    private readonly SharedRules _rules = new();

    /// <summary>The bundle of a study, or null when <paramref name="found"/> holds errors.</summary>
    /// <param name="files">The study's folder and the common one, by paths that begin with the folder's name.</param>
    /// <param name="revision">The number under which it is published.</param>
    public StudyBundle? Load(FlowFiles files, int revision, Diagnostics found)
    {
        var source = files.Find(StudyFileName);
        if (source is null)
        {
            found.Error("", Position.Start, $"There is no {StudyFileName}.");
            return null;
        }

        var study = StudyFile.Parse(source, found);
        var rules = _rules.Of(files, found);
        var prompts = FollowUpPrompts.Load(files.All, found);
        var flow = FlowLoader.Load(files, InterviewKinds.Table, DialogFunctions.Table, found, RootDialog);
        foreach (var name in study is null ? [] : study.Segments.Select(segment => segment.Flow).OfType<string>().Prepend(study.Flow).Distinct())
        {
            if (flow is not null && flow.FindResource(name) is null)
            {
                found.Error(source.Name, Position.Start, $"flow: there is no dialog \"{name}\". Write {name}.dialog beside the study, or name another flow.");
            }
        }

        if (study is not null)
        {
            study = study.Topics.IsEmpty ? study : StudyTopics.Load(files.All, found).Into(study, source, found);
            SpokenLanguages.Check(study, source, files, rules, found);
        }

        var invitations = study is null ? null : InvitationTexts.Load(files.All, study.Id, found);
        return found.HasErrors || study is null || flow is null || prompts is null ? null : new(files.Hash(), revision, study, flow, rules, prompts, invitations);
    }

    /// <summary>What checks the wording of questions, by the common files.</summary>
    public QuestionChecker Checker(FlowFiles files, Diagnostics found) => QuestionChecker.Load(files.All, _rules.Of(files, found), found);

    /// <summary>Warns of questions whose wording could be better. A researcher's wording is theirs, so these are never errors.</summary>
    public void CheckWording(FlowFiles files, Study study, Diagnostics found)
    {
        if (files.Find(StudyFileName) is not { } source)
        {
            return;
        }

        QuestionReports.Warn(source, QuestionReports.In(source, study, Checker(files, found)), found);
    }

    /// <summary>The words of the lobby, or null when <paramref name="found"/> holds errors.</summary>
    /// <param name="files">The common folder.</param>
    public LobbyTexts? LoadLobby(FlowFiles files, Diagnostics found)
    {
        var own = new FlowFiles(files.All.Where(f => FlowFiles.FileName(f.Name).StartsWith(LobbyDialog + ".", StringComparison.Ordinal)));
        var flow = FlowLoader.Load(own, StandardKinds.Table, DialogFunctions.Table, found, LobbyDialog);
        var rules = _rules.Of(files, found);
        return found.HasErrors || flow is null ? null : new(flow, new CommandRecognizer(rules));
    }
}
