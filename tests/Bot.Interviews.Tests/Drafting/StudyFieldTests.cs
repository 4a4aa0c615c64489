using Bot.Adaptive.Sources;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Turns;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Drafting;

/// <summary>What a study file may say, and that it does what it says.</summary>
public sealed class StudyFieldTests
{
    [Fact]
    public void A_segment_has_its_own_flow_and_its_own_wording()
    {
        var files = Changed(
            ("  - id: at-risk\n", "  - id: at-risk\n    flow: short\n"),
            ("    text:\n      en: What keeps you with us as a customer?", "    bySegment: { at-risk: What speaks for staying? }\n    text:\n      en: What keeps you with us as a customer?"))
            .Append(new("loyalty/short.dialog", """{"$kind":"Microsoft.AdaptiveDialog","id":"short","generator":"loyalty.lg","triggers":[{"$kind":"Microsoft.OnBeginDialog","actions":[{"$kind":"Candor.Welcome"},{"$kind":"Candor.Topic","topic":"drivers"},{"$kind":"Candor.Close"}]}]}"""));
        var bundle = Load(files);

        var atRisk = new Script("loyalty", segment: "at-risk", shelf: new OwnShelf(bundle)).Go(Participant.WhoTells("en"));
        var others = new Script("loyalty", segment: "highly-engaged", shelf: new OwnShelf(bundle)).Go(Participant.WhoTells("en"));

        Assert.Equal(("short", "loyalty"), (atRisk.Transcript.Flow, others.Transcript.Flow));
        Assert.Equal("What speaks for staying?", atRisk.Said.First(line => line.Kind == MessageKind.Question).Text);
        Assert.Contains(others.Said, line => line.Text == "What keeps you with us as a customer?");
    }

    [Fact]
    public void Topics_that_are_switched_on_are_asked_in_their_step_of_the_arc()
    {
        var bundle = Load(Changed(("nl, ja]\n", "nl, ja]\ntopics: [preferred-channel, brand]\n")));
        var script = new Script("loyalty", "de", shelf: new OwnShelf(bundle)).Go(Participant.WhoTells("de"));

        Assert.Equal(["evolution", "reason-to-stay", "closeness", "brand", "condition-to-leave", "advocacy", "improvement", "preferred-channel"], bundle.Study.Questions.Select(q => q.Id));
        Assert.Contains(script.Said, line => line.Text == "Wofür steht unser Name aus Ihrer Sicht?");
    }

    [Fact]
    public void A_topic_comes_behind_its_step_before_all_later_ones_and_never_beside_a_question_of_its_id()
    {
        var topics = new StudyTopics([Question("early", Topic.History), Question("late", Topic.Improvements)]);
        var study = ShippedStudies.Of("loyalty").Study with { Topics = ["late", "early"], Questions = [Question("a", Topic.Drivers), Question("b", Topic.Barriers)] };
        var (file, found) = (new SourceText("x/study.yaml", "topics: [late, early]\n"), new Diagnostics());

        Assert.Equal(["early", "a", "b", "late"], topics.Into(study, file, found).Questions.Select(q => q.Id));
        Assert.Empty(found);
        Assert.Equal(["early", "late"], topics.Into(study with { Questions = [Question("late", Topic.Drivers)] }, file, found).Questions.Select(q => q.Id));
        Assert.Contains("the topic \"late\" is on, and a question has that id too", Assert.Single(found).Message, StringComparison.Ordinal);

        var twice = new Diagnostics();
        const string Same = "  - { id: a, topic: history, text: What is it? }\n";
        StudyTopics.Load([new(StudyTopics.FileName, $"topics:\n{Same}{Same}")], twice);
        Assert.Contains("two topics have the id \"a\"", Assert.Single(twice).Message, StringComparison.Ordinal);

        static Question Question(string id, Topic topic) => new(id, topic, LocalText.Of("en", "What is it?"), null, false, Depth.None, []);
    }

    [Fact]
    public void The_last_words_hold_the_call_to_action()
    {
        var bundle = Load(Changed(("questions:\n", "  callToAction: { text: See what we changed, link: \"https://example.com/changes\" }\nquestions:\n")));
        var script = new Script("loyalty", shelf: new OwnShelf(bundle)).Go(Participant.WhoTells("en"));

        Assert.EndsWith("See what we changed: https://example.com/changes", script.Said.Last(line => line.Kind == MessageKind.Close).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_to_sign_in_cannot_begin_without()
    {
        var bundle = Load(Changed(("  minutes: 10\n", "  minutes: 10\n  signIn: true\n")));

        Assert.False(bundle.Study.IsOpenToAll);
    }

    [Theory]
    [InlineData("topics: [weather]", "topics: there is no topic \"weather\". There are: brand, comparable-products")]
    [InlineData("outline: [{ topic: drivers, aim: a }, { topic: drivers, aim: b }]", "two lines are about drivers")]
    [InlineData("delivery: [carrier-pigeon]", "\"carrier-pigeon\" is no place for transcripts")]
    [InlineData("readers: ann@example.com", "who may sign in reads the results of every study")]
    [InlineData("colour: red", "There is no property \"colour\" here")]
    public void What_a_study_cannot_have_is_an_error_with_its_place(string line, string expected)
    {
        var found = new Diagnostics();
        Studio.Loader.Load(new([.. Changed(("nl, ja]\n", $"nl, ja]\n{line}\n"))]), 1, found);

        var error = Assert.Single(found, finding => finding.Severity == Severity.Error);
        Assert.Equal(("loyalty/study.yaml", 29), (error.File, error.At.Line));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interview_keeps_its_revision_while_the_study_is_edited()
    {
        var before = Load(Changed());
        var shelf = new OwnShelf(before);
        var running = new Script("loyalty", shelf: shelf).Agree();

        shelf.Publish(Load(Changed(("en: What keeps you with us as a customer?", "en: What makes you stay?"), ("en: What should we improve first?", "en: What comes first?"))));
        running.Go(Participant.WhoTells("en"));
        var later = new Script("loyalty", shelf: shelf).Go(Participant.WhoTells("en"));

        Assert.Equal(before.Hash, running.State.Bundle);
        Assert.Contains(running.Said, line => line.Text == "What keeps you with us as a customer?");
        Assert.DoesNotContain(running.Said, line => line.Text is "What makes you stay?" or "What comes first?");
        Assert.Contains(later.Said, line => line.Text == "What makes you stay?");
    }

    [Fact]
    public void A_machine_s_translation_keeps_its_original_and_is_reported_when_that_has_changed()
    {
        const string Text = "    text:\n      en: What should we improve first?\n      de: Was sollten wir als Erstes verbessern?";
        var found = new Diagnostics();
        var bundle = Studio.Loader.Load(new([.. Changed((Text, "    text:\n      en: What comes first?\n      de: { machine: Was sollten wir zuerst verbessern?, of: What should we improve first? }"))]), 1, found)!;

        var text = bundle.Study.Questions.Single(q => q.Id == "improvement").Text;
        Assert.Equal(("Was sollten wir zuerst verbessern?", "What should we improve first?"), (text.In("de", "en"), text.TranslatedFrom["de"]));
        Assert.Contains(found, finding => finding.Message.Contains("of an older text", StringComparison.Ordinal));
        Assert.Contains("de:\n        machine: Was sollten wir zuerst verbessern?\n        of: What should we improve first?", StudyWriter.Write(bundle.Study), StringComparison.Ordinal);
    }

    private static Bot.Interviews.Bundles.StudyBundle Load(IEnumerable<SourceText> files)
    {
        var found = new Diagnostics();
        return Studio.Loader.Load(new(files), 1, found) ?? throw new InvalidOperationException(string.Join('\n', found));
    }

    private static IEnumerable<SourceText> Changed(params (string Old, string New)[] changes) =>
        ShippedStudies.All.Folder.Studies["loyalty"].All.Select(file => file.Name == "loyalty/study.yaml" ? file with { Text = Replaced(file.Text, changes) } : file);

    private static string Replaced(string text, (string Old, string New)[] changes)
    {
        foreach (var (old, now) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, now, StringComparison.Ordinal);
        }

        return text;
    }
}
