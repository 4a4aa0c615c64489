using System.Text.Json;
using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Turns;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Drafting;

/// <summary>A study from one sentence without a model: the guided form, and edits in words.</summary>
public sealed class StudyDraftingTests
{
    public static TheoryData<string, string> ResearchQuestions =>
    [
        ("What drives loyalty and long-term retention, and how could the emotional tie be stronger?", "loyalty"),
        ("Why do some customers stay for years while similar ones leave?", "churn"),
        ("How can retention serve both rational and emotional needs?", "emotional-engagement"),
        ("Warum bleiben manche Kundinnen über Jahre treu?", "loyalty"),
    ];

    [Theory]
    [MemberData(nameof(ResearchQuestions))]
    public async Task The_form_leads_from_a_research_question_to_an_interview_that_runs_to_its_end(string question, string template)
    {
        var studio = new Studio();
        Assert.Contains("title", await studio.BeginAsync(question), StringComparison.Ordinal);
        Assert.Equal(template, studio.Draft!.Version.Template);

        await studio.SayAsync("Staying and going", "Customers of at least one year", "keep", "done");

        Assert.Equal((DraftStep.Open, "staying-and-going", question), (studio.Step, studio.Study.Id, studio.Study.ResearchQuestion));
        var bundle = studio.Publish();
        foreach (var segment in new[] { null, "recently-churned" })
        {
            var script = new Script("staying-and-going", bundle.Study.Languages[0], segment, shelf: new OwnShelf(bundle)).Go(Participant.WhoTells(bundle.Study.Languages[0]));
            script.Finish();

            Assert.Equal(InterviewStatus.Complete, script.Transcript.Status);
            Assert.All(script.Transcript.Coverage.Where(line => line.Mandatory), line => Assert.NotEqual(CoverageStatus.Open, line.Status));
        }
    }

    [Fact]
    public async Task Every_step_of_the_form_can_be_answered_in_own_words()
    {
        var studio = new Studio();
        await studio.BeginAsync("What keeps customers loyal to us for a long time?");
        Assert.Contains("Who shall take part", await studio.SayAsync("Why they stay"), StringComparison.Ordinal);
        Assert.Contains("Question 1 of 6", await studio.SayAsync("Current customers in Austria"), StringComparison.Ordinal);
        Assert.DoesNotContain(studio.Study.Segments, segment => segment.Former);

        // A question that could be better is said to be so; the researcher decides.
        var offer = await studio.SayAsync("Do you love our product?");
        Assert.Contains("closed", offer, StringComparison.Ordinal);
        Assert.Contains("“How do you feel about our product?”", offer, StringComparison.Ordinal);
        Assert.Contains("Question 2", await studio.SayAsync("better"), StringComparison.Ordinal);
        Assert.Equal("How do you feel about our product?", studio.Study.Questions[0].Text.In("en", "en"));

        Assert.Contains("Question 3", await studio.SayAsync("Are you happy with us?", "keep"), StringComparison.Ordinal);
        Assert.Contains("Question 3 of 5", await studio.SayAsync("remove"), StringComparison.Ordinal);
        Assert.Contains("another question", await studio.SayAsync("keep", "keep", "keep"), StringComparison.Ordinal);
        await studio.SayAsync("What surprised you in the last year?");
        Assert.Contains("Research question", await studio.SayAsync("done"), StringComparison.Ordinal);

        Assert.Equal(6, studio.Study.Questions.Length);
        Assert.Equal("What surprised you in the last year?", studio.Study.Questions[^1].Text.In("en", "en"));
        var script = new Script("why-they-stay", shelf: new OwnShelf(studio.Publish())).Go(Participant.WhoIsBrief("en"));
        Assert.Equal(InterviewStatus.Complete, script.State.Status);
    }

    [Fact]
    public async Task A_reworded_question_is_asked_for_in_the_past_tense_when_people_who_left_take_part()
    {
        var studio = new Studio();
        await studio.BeginAsync("Why do similar customers leave?");
        await studio.SayAsync("Leaving", "Former customers");

        Assert.Contains("past tense", await studio.SayAsync("What happened in your last month?"), StringComparison.Ordinal);
        Assert.Contains("Question 2", await studio.SayAsync("What happened in your last month with us?"), StringComparison.Ordinal);
        Assert.Equal("What happened in your last month with us?", studio.Study.Questions[0].Former!.In("en", "en"));
    }

    [Theory]
    [InlineData("what do customers think?")]
    [InlineData("customer feedback")]
    [InlineData("Was denken Kunden?")]
    public async Task A_vague_research_question_is_asked_back_once(string question)
    {
        var studio = new Studio();
        Assert.EndsWith("?", await studio.BeginAsync(question), StringComparison.Ordinal);
        Assert.Equal(DraftStep.Clarify, studio.Step);

        await studio.SayAsync("whatever");
        Assert.Equal(DraftStep.Title, studio.Step);
        Assert.Contains("whatever", studio.Study.ResearchQuestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change question 2 to “What changed for you last year?”")]
    [InlineData("Question 2: What changed for you last year?")]
    [InlineData("bitte ändere Frage 2 in: What changed for you last year?")]
    public async Task A_question_is_changed_in_words(string words)
    {
        var studio = await OpenAsync();
        var before = studio.Study.Questions[1].Text.In("en", "en");

        var says = await studio.SayAsync(words.Replace("in: ", "in ", StringComparison.Ordinal));

        Assert.Equal("What changed for you last year?", studio.Study.Questions[1].Text.In("en", "en"));
        Assert.Contains($"- {before}", says.Replace("-   ", "- ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("What changed for you last year?", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_edit_of_the_grammar_does_what_it_says_and_undo_takes_it_back()
    {
        var studio = await OpenAsync();
        var first = studio.Study;
        (string Words, Func<Study, object> What, object Expected)[] edits =
        [
            ("remove question 3", s => s.Questions.Length, 5),
            ("move question 4 up", s => s.Questions[2].Id, "condition-to-leave"),
            ("move question 1 down", s => s.Questions[1].Id, "evolution"),
            ("move question 6 to 1", s => s.Questions[0].Id, "improvement"),
            ("add question: What would you miss?", s => s.Questions[^1].Text.In("en", "en"), "What would you miss?"),
            ("depth of question 1 deep", s => s.Questions[0].Depth, Depth.Deep),
            ("Tiefe von Frage 1: leicht", s => s.Questions[0].Depth, Depth.Light),
            ("make question 2 optional", s => s.Questions[1].Mandatory, false),
            ("former wording of question 1: How did it begin?", s => s.Questions[0].Former!.In("en", "en"), "How did it begin?"),
            ("add goal: understand onboarding", s => s.Goals[^1], "understand onboarding"),
            ("change goal 1 to find reasons", s => s.Goals[0], "find reasons"),
            ("move goal 3 up", s => s.Goals[1], first.Goals[2]),
            ("remove goal 2", s => s.Goals.Length, 2),
            ("title: Staying", s => s.Title.In("en", "en"), "Staying"),
            ("research question: Why do they stay?", s => s.ResearchQuestion, "Why do they stay?"),
            ("participants: Everybody", s => s.Participants, "Everybody"),
            ("set the description to A study.", s => s.Description, "A study."),
            ("welcome text: Hello there.", s => s.Experience.Welcome.In("en", "en"), "Hello there."),
            ("closing: Good bye.", s => s.Experience.Closing.In("en", "en"), "Good bye."),
            ("call to action: Read our news", s => s.Experience.CallToAction!.Text.In("en", "en"), "Read our news"),
            ("add segment Very New", s => s.Segments[^1].Id, "very-new"),
            ("remove segment at-risk", s => s.FindSegment("at-risk") is null, true),
            ("add topic preferred channel", s => s.Topics[0], "preferred-channel"),
            ("minutes 8", s => s.Budget.Minutes, 8),
            ("turns: 12", s => s.Budget.Turns, 12),
            ("access: invitation", s => s.Access, StudyAccess.Invitation),
        ];
        foreach (var (words, what, expected) in edits)
        {
            await studio.SayAsync(words);
            Assert.True(Equals(expected, what(studio.Study)), $"{words}: {what(studio.Study)}");
            studio.Undo();
            Assert.Equal(StudyWriter.Write(first), StudyWriter.Write(studio.Study));
        }
    }

    [Theory]
    [InlineData("remove question 9", "There is no question 9")]
    [InlineData("change question 1 to ", "I know, for example")]
    [InlineData("make question 2 shorter", "I know, for example")]
    [InlineData("add topic weather", "There are: brand,")]
    [InlineData("minutes 600", "1 to 60")]
    [InlineData("remove segment nobody", "There are: long-term-loyal")]
    public async Task What_cannot_be_done_changes_nothing_and_says_why(string words, string why)
    {
        var studio = await OpenAsync();
        var before = studio.Draft;

        Assert.Contains(why, await studio.SayAsync(words), StringComparison.Ordinal);
        Assert.Same(before, studio.Draft);
    }

    [Fact]
    public async Task Words_that_look_like_yaml_stay_words()
    {
        var studio = await OpenAsync();
        const string Nasty = "- a: {b} #c\n\"'`: & *x !y | > % @ null \u2028 ${user.name} <b>";
        await studio.SayAsync($"title: {Nasty}", $"add goal: {Nasty}", $"welcome: {Nasty}");

        Assert.Equal((Nasty, Nasty, Nasty), (studio.Study.Title.In("en", "en"), studio.Study.Goals[^1], studio.Study.Experience.Welcome.In("en", "en")));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("TRUE")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("12")]
    [InlineData("1.5")]
    [InlineData("0x1F")]
    [InlineData("2026-01-01")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("- a")]
    [InlineData("? a")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("|")]
    [InlineData(">-")]
    [InlineData("@a")]
    [InlineData("`a`")]
    [InlineData("%a")]
    [InlineData("{a}")]
    [InlineData("[a]")]
    [InlineData("\"a\"")]
    [InlineData("'a'")]
    [InlineData("a\\n")]
    [InlineData("a:")]
    [InlineData("=")]
    [InlineData("<<")]
    public void What_yaml_could_take_for_something_else_is_written_in_quotation_marks(string words)
    {
        var study = ShippedStudies.Of("loyalty").Study with { Description = words, Goals = [words, "b", words], Title = LocalText.Of("en", words) };

        var written = StudyWriter.Write(study);
        var read = StudyFile.Parse(new SourceText("study.yaml", written), []);

        Assert.DoesNotContain($"description: {words}\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain($"- {words}\n", written, StringComparison.Ordinal);
        Assert.Equal((words, words, words), (read!.Description, read.Goals[2], read.Title.In("en", "en")));
    }

    [Fact]
    public void Everything_that_a_study_may_say_is_read_again_as_it_was_written()
    {
        const string Yaml =
            """
            id: all
            flow: loyalty
            access: invitation
            title: { en: All, de: Alles }
            researchQuestion: What is there?
            researchType: evaluative
            description: A study with everything.
            goals: [One, Two, Three]
            participants: Everybody
            languages: [en, de]
            segments: [{ id: new, name: New, flow: short }, { id: gone, name: Gone, former: true }]
            outline: [{ topic: history, aim: How it began }]
            topics: [brand]
            delivery: [inbox]
            experience:
              minutes: 7
              researcher: { name: Ann, role: Research, bio: Asks, photo: "https://example.com/a.png" }
              brand: { name: We, logo: "https://example.com/l.png", light: "#112233", dark: "#ddeeff" }
              welcome: Hello
              consent: Is that fine?
              optIn: May we write?
              closing: Good bye
              callToAction: { text: See, link: "https://example.com/" }
              support: Call 112
              thankYouMail: true
              signIn: true
              rateInterview: false
            questions:
              - id: a
                topic: barriers
                mandatory: true
                depth: deep
                text: { en: What is it?, de: { machine: Was ist es?, of: What is it? } }
                former: What was it?
                bySegment: { new: What will it be? }
                slots: [{ name: it, followUp: Which part?, formerFollowUp: Which part was it? }]
            budget: { minutes: 9, turns: 22 }
            retention: { days: 30, silenceHours: 48, reminderHours: 12 }
            invitation: { days: 11, reminderDays: 4, timeZone: Europe/Vienna }
            """;
        var found = new Diagnostics();
        var study = StudyFile.Parse(new SourceText("study.yaml", Yaml), found)!;

        var written = StudyWriter.Write(study);

        Assert.Equal(JsonSerializer.Serialize(study), JsonSerializer.Serialize(StudyFile.Parse(new SourceText("study.yaml", written), found)));
        Assert.False(found.HasErrors, string.Join('\n', found));
        Assert.Equal(("short", "loyalty"), (study.FlowFor("new"), study.FlowFor("gone")));
    }

    [Fact]
    public void Every_study_that_we_ship_is_read_again_as_it_was_written()
    {
        foreach (var study in ShippedStudies.All.Open.Select(bundle => bundle.Study))
        {
            var written = StudyWriter.Write(study);
            var found = new Diagnostics();
            var read = StudyFile.Parse(new SourceText("study.yaml", written), found);

            Assert.Empty(found);
            Assert.Equal(written, StudyWriter.Write(read!));
            Assert.Equal(study.Questions.Select(q => q.Text.In("de", "en")), read!.Questions.Select(q => q.Text.In("de", "en")));
        }
    }

    private static async Task<Studio> OpenAsync()
    {
        var studio = new Studio();
        await studio.BeginAsync("What keeps customers loyal to us for a long time?");
        await studio.SayAsync("done");
        return studio;
    }
}
