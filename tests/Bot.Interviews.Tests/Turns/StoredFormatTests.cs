using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>
/// Interviews that an earlier version began, as they were stored then, with the files that they were pinned to
/// (<c>Stored/format-1</c>): each is gone on with to its end.
/// </summary>
public sealed partial class StoredFormatTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests/Bot.Interviews.Tests/Turns/Stored/format-1");
    private static readonly BundleLoader s_loader = new();

    public static TheoryData<string> Places => [.. Directory.EnumerateFiles(s_folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Places))]
    public void An_interview_of_the_format_before_goes_on_to_its_end(string place) => CheckGoesOn(place, Load(Files()));

    [Theory]
    [InlineData("Question")]
    [InlineData("Recap")]
    public void An_interview_whose_files_lack_texts_that_are_new_goes_on_with_those_of_today(string place)
    {
        var old = new FlowFiles(Files().All.Select(file => file.Name == "common/common.lg" ? new SourceText(file.Name, NewTexts().Replace(file.Text, "")) : file));
        var found = new Diagnostics();
        Assert.Null(s_loader.Load(old, 1, found));
        Assert.Contains(found, finding => finding.ToString().Contains("WhetherToGoOn", StringComparison.Ordinal));

        var bundle = Load(OlderBundle.Completed(old, ShippedStudies.All.Folder.Common)) with { Hash = Files().Hash() };

        CheckGoesOn(place, bundle);
    }

    [Fact]
    public void Where_an_interview_stands_does_not_depend_on_what_else_is_loaded_or_in_which_order()
    {
        var stored = new Script("loyalty", "en", shelf: new Kept(Load(Files()))).Go(Participant.WhoIsBrief("en"), script => Stages.Is(script, Stage.SlotProbe)).Store();
        var more = new FlowFiles([.. Files().All, new SourceText("aaa/aaa.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "id": "aaa", "triggers": [{ "$kind": "Microsoft.OnBeginDialog", "actions": [{ "$kind": "Microsoft.EndDialog" }] }] }""")]);

        var script = Script.GoOn(stored, new Kept(Load(more) with { Hash = Files().Hash() })).Go(Participant.WhoIsBrief("en"));

        Assert.Equal((Phase.Ended, InterviewStatus.Complete), (script.State.Phase, script.State.Status));
    }

    [Fact]
    public void What_a_newer_version_wrote_is_told_apart_whatever_it_looks_like()
    {
        var newer = Encoding.UTF8.GetBytes("""{ "dialog": { "of": "the future" }, "format": 99, "phase": 7 }""");

        Assert.Equal(99, Assert.Throws<NewerFormatException>(() => InterviewRecords.ReadState(newer)).Format);
    }

    [Fact]
    public void Entries_that_are_not_written_any_more_are_read()
    {
        var entry = InterviewRecords.ReadEntry("""{ "$": "stepped", "now": "2026-01-02T03:04:05Z", "seed": 7, "inbox": [1, 2], "effect": null, "secret": "s" }"""u8);

        Assert.Equal(7, Assert.IsType<TranscriptEntry.Stepped>(entry).Seed);
    }

    private static void CheckGoesOn(string place, StudyBundle bundle)
    {
        var stored = JsonSerializer.Deserialize<StoredInterview>(File.ReadAllText(Path.Combine(s_folder, $"{place}.json")))!;
        Assert.Contains("\"format\":1", stored.State, StringComparison.Ordinal);

        var script = Script.GoOn(stored, new Kept(bundle)).Go(Participant.WhoTells("en"));

        Assert.Equal((Phase.Ended, InterviewStatus.Complete), (script.State.Phase, script.State.Status));
        Assert.All(script.Transcript.Coverage.Where(question => question.Mandatory), question => Assert.NotEqual(CoverageStatus.Open, question.Status));
        var asked = script.Transcript.Messages.Where(message => message.Kind == MessageKind.Question).Select(message => message.QuestionId).ToList();
        Assert.Equal(asked.Distinct(), asked);
        Assert.Contains($"\"format\":{InterviewState.CurrentFormat}", script.Store().State, StringComparison.Ordinal);
    }

    private static FlowFiles Files()
    {
        var root = Path.Combine(s_folder, "bundle");
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => new SourceText(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path))));
    }

    private static StudyBundle Load(FlowFiles files)
    {
        var found = new Diagnostics();
        return s_loader.Load(files, 1, found) ?? throw new InvalidOperationException(string.Join('\n', found));
    }

    /// <summary>Some templates that kinds call and no file of a study does.</summary>
    [GeneratedRegex(@"^# (Support|WhetherToGoOn|GoOn|StopHere|RecapThanks)\b[^\n]*\n(?:(?!#)[^\n]*\n)*", RegexOptions.Multiline)]
    private static partial Regex NewTexts();

    private sealed class Kept(StudyBundle bundle) : IStudyShelf
    {
        public IReadOnlyList<StudyBundle> Open => [bundle];

        public Flow? Plain => null;

        public LobbyTexts Lobby => ShippedStudies.All.Lobby;

        public StudyBundle? Find(string studyId) => studyId == bundle.Study.Id ? bundle : null;

        public StudyBundle? FindBundle(string hash) => hash == bundle.Hash ? bundle : null;
    }
}
