using System.Text.Json.Nodes;
using Bot.Adaptive.Sources;
using Bot.Interviews.Drafting;
using Bot.Interviews.Drafting.Models;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Turns;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Drafting;

/// <summary>Studies that a model proposes: what is taken over has been checked, and whatever it writes no draft is damaged.</summary>
public sealed class ModelDraftTests
{
    private const string Question = "How can retention serve both rational and emotional needs?";

    [Theory]
    [InlineData("What drives loyalty and long-term retention, and how could the emotional tie be stronger?")]
    [InlineData("Why do some customers stay for years while similar ones leave?")]
    [InlineData(Question)]
    public async Task A_plan_becomes_a_study_whose_interview_runs_to_its_end(string question)
    {
        var model = new ScriptedDraftModel(Plan());
        var studio = new Studio(model);

        var says = await studio.BeginAsync(question);

        Assert.Contains("Head and heart (head-and-heart)", says, StringComparison.Ordinal);
        Assert.Equal((DraftStep.Open, 3, 4, 2, "brand"), (studio.Step, studio.Study.Goals.Length, studio.Study.Questions.Length, studio.Study.Outline.Length, studio.Study.Topics[0]));
        Assert.Contains(question, model.Calls[0].Messages[1].Text, StringComparison.Ordinal);
        foreach (var segment in new[] { null, "recently-churned" })
        {
            var script = new Script("head-and-heart", segment: segment, shelf: new OwnShelf(studio.Publish())).Go(Participant.WhoTells("en"));
            script.Finish();
            Assert.Equal((InterviewStatus.Complete, 5), (script.Transcript.Status, script.Transcript.Coverage.Count));
        }
    }

    [Fact]
    public async Task A_version_that_a_model_proposed_names_it_and_the_revision_of_its_prompts_and_one_of_a_person_does_not()
    {
        var studio = new Studio(new ScriptedDraftModel(Plan(), """{"clarify":"","operations":[{"operation":"title","number":0,"text":"Heart and head","former":"","to":0,"value":""}]}"""));

        await studio.BeginAsync(Question);
        var planned = studio.Draft!.Version.WrittenBy;
        await studio.SayAsync("minutes 8");
        var said = studio.Draft.Version.WrittenBy;
        await studio.SayAsync("please swap the two halves of what it is called");

        Assert.Equal(("scripted", Studio.Prompts.Revision), (planned!.Model, planned.PromptRevision));
        Assert.Null(said);
        Assert.Equal(("Heart and head", planned), (studio.Study.Title.In("en", "en"), studio.Draft.Version.WrittenBy));
    }

    [Theory]
    [InlineData("translate to German", "de")]
    [InlineData("Please translate the plan into french.", "fr")]
    [InlineData("translate to pt-BR", "pt-BR")]
    [InlineData("Bitte ins Spanische übersetzen", "es")]
    [InlineData("übersetze den Plan ins Niederländische", "nl")]
    [InlineData("translate to Swedish", "sv")]
    public async Task Who_asks_for_a_translation_in_words_gets_one(string words, string language)
    {
        var studio = new Studio(new TranslatingModel(Plan()));
        await studio.BeginAsync(Question);

        var says = await studio.SayAsync(words);

        Assert.Contains($"translated into {language} by a machine", says, StringComparison.Ordinal);
        Assert.Contains(language, studio.Study.Languages);
    }

    [Fact]
    public async Task Without_a_model_or_a_language_a_translation_is_refused_with_what_to_do()
    {
        var (alone, helped) = (new Studio(), new Studio(new TranslatingModel(Plan())));
        await alone.BeginAsync(Question);
        await helped.BeginAsync(Question);

        Assert.StartsWith("Translating needs a model: set Model__Name", await alone.SayAsync("translate to German"), StringComparison.Ordinal);
        Assert.StartsWith("“klingon” is no language that I know", await helped.SayAsync("translate to klingon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_is_told_are_templates_whose_wording_makes_the_revision()
    {
        var files = ShippedStudies.All.Folder.Common.All;
        var other = DraftPrompts.Load(files.Select(file => file.Name == "common/prompts/draft-plan.lg" ? file with { Text = file.Text.Replace("You plan", "You draft", StringComparison.Ordinal) } : file), [])!;
        var found = new Diagnostics();
        var model = new ScriptedDraftModel(Plan());
        await new Studio(model).BeginAsync(Question);

        Assert.NotEqual(Studio.Prompts.Revision, other.Revision);
        Assert.Null(DraftPrompts.Load(files.Where(file => file.Name != "common/prompts/draft-edit.lg"), found));
        Assert.Contains(found, finding => finding.Message.Contains("There is no common/prompts/draft-edit.lg", StringComparison.Ordinal));
        Assert.StartsWith("You plan qualitative customer interviews", model.Calls[0].Messages[0].Text.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Choose topics only from: brand", model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("Write in this language: English.", model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_check_refuses_is_repaired_once_and_else_left_out()
    {
        var model = new ScriptedDraftModel(
            Plan(plan =>
            {
                plan["questions"]![0]!["text"] = "Don't you think that our support and our app are great?";
                plan["questions"]![1]!["text"] = "Was it cheap or fast?";
            }),
            """{"questions":["How do you see our support?","Was it good or bad?"]}""");
        var studio = new Studio(model);
        await studio.BeginAsync(Question);

        Assert.Equal(["How do you see our support?", "What would make you think about leaving?", "What should we change first?"], studio.Study.Questions.Select(q => q.Text.In("en", "en")));
        Assert.Equal(2, model.Calls.Count);
    }

    [Fact]
    public async Task A_model_may_ask_back_once()
    {
        var model = new ScriptedDraftModel(Plan(plan => plan["clarify"] = "Which customers do you mean?"), Plan(plan => plan["clarify"] = "And which country?"), Plan());
        var studio = new Studio(model);

        Assert.Equal("Which customers do you mean?", await studio.BeginAsync(Question));
        Assert.Equal(DraftStep.Clarify, studio.Step);
        await studio.SayAsync("Those of two years and more");
        Assert.NotEqual(DraftStep.Clarify, studio.Step);
        Assert.Contains("two years", studio.Study.ResearchQuestion, StringComparison.Ordinal);
    }

    public static TheoryData<string> Nonsense =>
    [
        ScriptedDraftModel.Down, "", "garbage", "{}", "[]", "null", new string('x', 100_000), """{"clarify":""}""",
        Plan(plan => plan["extra"] = 1), Plan(plan => plan["goals"] = new JsonArray("one")), Plan(plan => plan["title"] = ""), Plan(plan => plan["title"] = "a\u0007b"),
        Plan(plan => plan["researchType"] = "magic"), Plan(plan => plan["questions"] = new JsonArray()), Plan(plan => plan["questions"]![0]!["depth"] = "endless"),
        Plan(plan => plan["description"] = new string('x', 1000)), Plan(plan => plan["goals"] = null),
        Plan(plan => plan["questions"]!.AsArray().ToList().ForEach(q => q!["mandatory"] = false)),
        Plan(plan => plan["questions"]!.AsArray().ToList().ForEach(q => q!["text"] = "Do you love us?")),
        Plan(plan => plan["title"] = new string('x', 501)), Plan(plan => plan["participants"] = " "), Plan(plan => plan["goals"]![1] = ""), Plan(plan => plan["goals"]![1] = "a\u0007b"),
        Plan(plan => Enumerable.Range(0, 4).ToList().ForEach(_ => plan["goals"]!.AsArray().Add("Another goal"))),
        Plan(plan => Enumerable.Range(0, 9).ToList().ForEach(_ => plan["questions"]!.AsArray().Add(plan["questions"]![0]!.DeepClone()))),
        Plan(plan => plan["questions"]![0]!["topic"] = "welcome"), Plan(plan => plan["questions"]![0]!["topic"] = "9"), Plan(plan => plan["questions"]![0]!["slots"] = new JsonArray("a\u0007b")),
        Plan(plan => plan["outline"]![0]!["topic"] = "weather"), Plan(plan => plan["outline"]![0]!["aim"] = ""),
        Plan(plan => plan["questions"]!.AsArray().Where(q => (bool)q!["mandatory"]!).ToList().ForEach(q => q!["text"] = "Was it cheap or fast?")),
    ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_model_that_fails_or_misbehaves_leaves_the_form(string answer)
    {
        var studio = new Studio(new ScriptedDraftModel(answer));

        Assert.Contains("built-in plan", await studio.BeginAsync(Question), StringComparison.Ordinal);
        Assert.Equal(DraftStep.Title, studio.Step);
        Assert.NotNull(studio.Study);
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_model_that_fails_or_misbehaves_changes_no_draft(string answer)
    {
        var studio = new Studio(new ScriptedDraftModel(Plan(), answer));
        await studio.BeginAsync(Question);
        var before = studio.Draft;

        Assert.Contains("nothing was changed", await studio.SayAsync("make question 2 shorter"), StringComparison.Ordinal);
        Assert.Same(before, studio.Draft);
    }

    [Theory]
    [InlineData("Which <b>customers</b> do you mean?")]
    [InlineData("Which of them: https://example.com/?")]
    public async Task A_question_back_with_markup_or_an_address_is_not_said(string back)
    {
        var studio = new Studio(new ScriptedDraftModel(Plan(plan => plan["clarify"] = back)));

        Assert.DoesNotContain(back, await studio.BeginAsync(Question), StringComparison.Ordinal);
        Assert.NotEqual(DraftStep.Clarify, studio.Step);
    }

    [Fact]
    public async Task A_wording_for_people_who_left_that_fails_is_left_out_and_so_are_they()
    {
        var studio = new Studio(new ScriptedDraftModel(Plan(plan => plan["questions"]![1]!["former"] = "Why do you stay with us?"), """{"questions":["Why do you stay?"]}"""));
        await studio.BeginAsync(Question);

        Assert.Null(studio.Study.Questions[1].Former);
        Assert.DoesNotContain(studio.Study.Segments, segment => segment.Former);
        studio.Publish();
    }

    [Fact]
    public async Task A_question_is_planned_once()
    {
        var studio = new Studio(new ScriptedDraftModel(Plan(plan => plan["questions"]![3]!["text"] = plan["questions"]![1]!["text"]!.DeepClone())));
        await studio.BeginAsync(Question);

        Assert.Equal(3, studio.Study.Questions.Length);
    }

    [Fact]
    public async Task Edits_in_words_become_operations_that_are_shown_as_a_difference_and_can_be_taken_back()
    {
        var studio = new Studio(new ScriptedDraftModel(
            Plan(),
            Edits("""{"operation":"change-question","number":2,"text":"How do we treat you?","former":"How did we treat you?","to":0,"value":""}""", """{"operation":"add-goal","number":0,"text":"Learn about onboarding","former":"","to":0,"value":""}""")));
        await studio.BeginAsync(Question);

        var says = await studio.SayAsync("make question 2 shorter and add a goal about onboarding");

        Assert.Contains("+   Learn about onboarding", says, StringComparison.Ordinal);
        Assert.Contains("+   How do we treat you?", says, StringComparison.Ordinal);
        Assert.Equal("How did we treat you?", studio.Study.Questions[1].Former!.In("en", "en"));
        studio.Undo();
        Assert.Equal(3, studio.Study.Goals.Length);
    }

    [Theory]
    [InlineData("""{"operation":"change-question","number":99,"text":"How do we treat you?","former":"","to":0,"value":""}""", "There is no question 99")]
    [InlineData("""{"operation":"change-question","number":1,"text":"Do you love us or hate us?","former":"","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"add-question","number":0,"text":"What would it take to win you back?","former":"","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"change-question","number":1,"text":"How do we treat you?","former":"Why do you stay with us?","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"former-wording","number":1,"text":"Why do you stay with us?","former":"","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"title","number":0,"text":"Head\u0007heart","former":"","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"change-question","number":1,"text":"How do we treat you?","former":"How did\u001b[2J we treat you?","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"depth","number":1,"text":"","former":"","to":0,"value":"endless"}""", "")]
    [InlineData("""{"operation":"mandatory","number":1,"text":"","former":"","to":0,"value":"perhaps"}""", "")]
    [InlineData("""{"operation":"access","number":0,"text":"everybody","former":"","to":0,"value":""}""", "")]
    [InlineData("""{"operation":"3","number":1,"text":"","former":"","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"delete-everything","number":0,"text":"","former":"","to":0,"value":""}""", "nothing was changed")]
    [InlineData("""{"operation":"minutes","number":0,"text":"","former":"","to":9000,"value":""}""", "1 to 60 minutes")]
    [InlineData("""{"operation":"add-topic","number":0,"text":"politics","former":"","to":0,"value":""}""", "There is no topic")]
    public async Task An_operation_that_cannot_be_done_does_nothing_at_all(string operation, string why)
    {
        var studio = new Studio(new ScriptedDraftModel(Plan(), Edits("""{"operation":"add-goal","number":0,"text":"Learn about onboarding","former":"","to":0,"value":""}""", operation), "nothing"));
        await studio.BeginAsync(Question);
        var before = studio.Draft;

        Assert.Contains(why, await studio.SayAsync("do something"), StringComparison.Ordinal);
        Assert.Same(before, studio.Draft);
    }

    [Fact]
    public async Task A_model_may_ask_what_is_meant_and_does_not_do_more_than_can_be_read()
    {
        var goal = """{"operation":"add-goal","number":0,"text":"Learn about onboarding","former":"","to":0,"value":""}""";
        var studio = new Studio(new ScriptedDraftModel(
            Plan(), """{"clarify":"Which question do you mean?","operations":[]}""", $$"""{"clarify":"{{new string('x', 401)}}","operations":[]}""", Edits([.. Enumerable.Repeat(goal, 13)])));
        await studio.BeginAsync(Question);
        var before = studio.Draft;

        Assert.Equal("Which question do you mean?", await studio.SayAsync("make it shorter"));
        Assert.Contains("nothing was changed", await studio.SayAsync("make it shorter"), StringComparison.Ordinal);
        Assert.Contains("nothing was changed", await studio.SayAsync("add goals"), StringComparison.Ordinal);
        Assert.Same(before, studio.Draft);
    }

    [Fact]
    public async Task What_a_check_offers_is_the_model_s_wording_where_that_passes_and_the_rules_else()
    {
        const string Yaml = "questions:\n  - id: a\n    text: Do you love our product?\n  - id: b\n    text: Do you love our people?\n    former: Why do you stay with us?\n";
        var file = new SourceText("x/study.yaml", Yaml);
        var study = StudyFile.ParseIncomplete(new SourceText("x/study.yaml", $"id: x\ntitle: X\nresearchQuestion: Y\n{Yaml}experience: {{ welcome: a, consent: b, closing: c, researcher: {{ name: n, role: r }} }}\n"), [])!;
        var model = new ScriptedDraftModel(
            """{"questions":["What do you think of our product?","Do you like our people, or not?","What made you leave?"]}""");

        var (offered, without) = (await new Studio(model).CheckAsync(file, study), await new Studio().CheckAsync(file, study));

        Assert.Equal([["What do you think of our product?"], ["How do you feel about our people?"], ["What made you leave?"]], offered.Select(placed => placed.Report.Better));
        Assert.Equal([["How do you feel about our product?"], ["How do you feel about our people?"], []], without.Select(placed => placed.Report.Better));
        Assert.Equal(without.Select(placed => placed.At), offered.Select(placed => placed.At));
        Assert.Contains("1. Do you love our product? – closed", Assert.Single(model.Calls).Messages[1].Text, StringComparison.Ordinal);
        Assert.Equal(without.Select(placed => placed.Report.Better), (await new Studio(new ScriptedDraftModel(ScriptedDraftModel.Down)).CheckAsync(file, study)).Select(placed => placed.Report.Better));
    }

    [Fact]
    public async Task What_a_language_lacks_is_translated_marked_and_published_with_its_original()
    {
        var model = new TranslatingModel(Plan());
        var studio = new Studio(model);
        await studio.BeginAsync(Question);

        Assert.Contains("translated into de by a machine", await studio.TranslateAsync("de"), StringComparison.Ordinal);

        var question = studio.Study.Questions[1];
        Assert.StartsWith("Was denken Sie darüber", question.Text.In("de", "en"), StringComparison.Ordinal);
        Assert.Equal("How do you feel about working with us?", question.Text.TranslatedFrom["de"]);
        Assert.Equal(["en", "de"], studio.Study.Languages);
        Assert.Contains("Everything is there in de", await studio.TranslateAsync("de"), StringComparison.Ordinal);
        var script = new Script("head-and-heart", "de", shelf: new OwnShelf(studio.Publish())).Go(Participant.WhoTells("de"));
        Assert.Equal(InterviewStatus.Complete, script.State.Status);
        Assert.Contains(script.Said, line => line.Text.StartsWith("Was denken Sie darüber", StringComparison.Ordinal));

        // What changed since is translated anew; nothing else is.
        await studio.SayAsync("change question 1 to What happened first?");
        await studio.TranslateAsync("de");
        Assert.StartsWith("1. What happened first?", model.Calls[^1].Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_or_a_usable_answer_nothing_is_translated()
    {
        var studio = new Studio();
        await studio.BeginAsync(Question);
        Assert.Contains("needs a model", await studio.TranslateAsync("fr"), StringComparison.Ordinal);

        studio = new Studio(new ScriptedDraftModel(Plan(), """{"texts":["zu wenig"]}"""));
        await studio.BeginAsync(Question);
        var before = studio.Draft;
        Assert.Contains("nothing was changed", await studio.TranslateAsync("de"), StringComparison.Ordinal);
        Assert.Contains("no language", await studio.TranslateAsync("../x"), StringComparison.Ordinal);
        Assert.Same(before, studio.Draft);
    }

    private static string Edits(params string[] operations) => $$"""{"clarify":"","operations":[{{string.Join(',', operations)}}]}""";

    private static string Plan(Action<JsonNode>? change = null)
    {
        var plan = JsonNode.Parse(
            """
            {"clarify":"","title":"Head and heart","researchType":"discovery","description":"About both.","participants":"Customers of a year",
             "goals":["Understand reasons","Understand feelings","Find what matters more"],
             "outline":[{"topic":"history","aim":"How it began"},{"topic":"drivers","aim":"What keeps them"}],
             "questions":[
              {"topic":"history","mandatory":false,"depth":"light","text":"How did it begin between us?","former":"How did it begin between us?","slots":["beginning"]},
              {"topic":"drivers","mandatory":true,"depth":"standard","text":"How do you feel about working with us?","former":"How did you feel about working with us?","slots":["feeling"]},
              {"topic":"barriers","mandatory":true,"depth":"deep","text":"What would make you think about leaving?","former":"What made you think about leaving?","slots":["condition"]},
              {"topic":"improvements","mandatory":false,"depth":"light","text":"What should we change first?","former":"What should we have changed first?","slots":[]}],
             "topics":["brand","weather"]}
            """)!;
        change?.Invoke(plan);
        return plan.ToJsonString();
    }
}

/// <summary>A model that answers one text after the other, the last again and again.</summary>
internal sealed class ScriptedDraftModel(params string[] answers) : IDraftModel
{
    /// <summary>In the place of an answer: there is none.</summary>
    public const string Down = "(down)";

    public string Name => "scripted";

    public List<DraftCall> Calls { get; } = [];

    public Task<string?> AskAsync(DraftCall call, CancellationToken cancellation)
    {
        Calls.Add(call);
        return Task.FromResult(answers[Math.Min(Calls.Count, answers.Length) - 1] is var answer && answer == Down ? null : answer);
    }
}

/// <summary>A model that plans once, and then translates every question and every text into the same German words with a number.</summary>
internal sealed class TranslatingModel(string plan) : IDraftModel
{
    public string Name => "translating";

    public List<DraftCall> Calls { get; } = [];

    public Task<string?> AskAsync(DraftCall call, CancellationToken cancellation)
    {
        Calls.Add(call);
        var texts = call.Messages[1].Text.Split('\n');
        return Task.FromResult<string?>(call.SchemaName == "study_plan"
            ? plan
            : new JsonObject { ["texts"] = new JsonArray([.. texts.Select((text, at) => (JsonNode)(text.EndsWith('?') ? $"Was denken Sie darüber, wenn Sie an Punkt {at} denken?" : $"Das ist der Text {at}."))]) }.ToJsonString());
    }
}
