using Bot.Adaptive.Sources;
using Xunit;

namespace Bot.Adaptive.Tests.Dialogs;

public class RecognizerSetTests
{
    private const string X = """{ "$kind": "Microsoft.RegexRecognizer", "id": "x", "intents": [{ "intent": "x", "pattern": "x" }, { "intent": "DeferToRecognizer_y", "pattern": "to y" }] }""";

    private const string Y = """{ "$kind": "Microsoft.RegexRecognizer", "id": "Y", "intents": [{ "intent": "DeferToRecognizer_z", "pattern": "on to z|round" }, { "intent": "yes", "pattern": "y$|both" }] }""";

    private const string Z = """{ "$kind": "Microsoft.RegexRecognizer", "id": "z", "intents": [{ "intent": "z", "pattern": "z|both" }, { "intent": "DeferToRecognizer_Y", "pattern": "round" }], "entities": [{ "$kind": "Microsoft.NumberEntityRecognizer" }] }""";

    private const string CrossTrained = $$"""{ "$kind": "Microsoft.CrossTrainedRecognizerSet", "recognizers": [{{X}}, {{Y}}, {{Z}}] }""";

    [Theory]
    [InlineData("x", "x x")]
    [InlineData("to y", "Y yes")]
    [InlineData("on to z", "z z")]
    [InlineData("to y and on to z", "z z")]
    [InlineData("round", " None")]
    [InlineData("nothing 7", " None 7")]
    [InlineData("both", " ChooseIntent Y:yes:1 z:z:1")]
    [InlineData("to y, both", " ChooseIntent Y:yes:1 z:z:1")]
    public void Cross_trained_recognizers_agree_on_one_or_let_somebody_choose(string said, string understood)
    {
        const string Candidates = "${join(foreach(coalesce(turn.recognized.candidates, createArray()), c, concat(c.id, ':', c.intent, ':', c.score)), ' ')}";

        Assert.Equal(understood, Understanding.Answer(
            CrossTrained, said, "-${turn.recognized.id} ${turn.recognized.intent} ${join(coalesce(@@number, createArray()), ' ')}" + Candidates)[1..].TrimEnd());
    }

    [Fact]
    public void A_candidate_holds_all_that_its_recognizer_found() => Assert.Equal(
        "both 5: 5 at 5",
        Understanding.Answer(CrossTrained, "both 5", "${turn.recognized.candidates[1].result.text}: ${turn.recognized.candidates[1].result.entities.number[0]} at ${turn.recognized.candidates[1].result.entities['$instance'].number[0].startIndex}"));

    [Fact]
    public void The_choice_that_names_the_candidates_is_the_most_specific()
    {
        static string Choose(string intents, string answer) =>
            $$"""{ "$kind": "Microsoft.OnChooseIntent", "intents": [{{intents}}], "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "{{answer}}" }] }""";
        var triggers = string.Join(", ", Choose("", "any"), Choose("\"yes\", \"other\"", "wrong"), Choose("\"yes\", \"z\"", "yes or z"));

        Assert.Equal("yes or z", Understanding.Reply(CrossTrained, triggers, """{ "$kind": "Microsoft.Test.UserSays", "text": "both" }"""));
    }

    [Fact]
    public void Deferring_to_nobody_is_an_error() => Assert.Equal(
        "A recognizer defers to \"y\", which is not in its set.",
        Understanding.Answer($$"""{ "$kind": "Microsoft.CrossTrainedRecognizerSet", "recognizers": [{{X}}] }""", "to y", "${turn.recognized.intent}"));

    [Theory]
    [InlineData("""{ "$kind": "Microsoft.RegexRecognizer", "intents": [] }""", "each recognizer of the set needs an \"id\"")]
    [InlineData("""{ "$kind": "Microsoft.RegexRecognizer", "id": "X" }""", "two recognizers of the set have the id \"x\"")]
    public void Cross_trained_recognizers_need_ids_of_their_own(string other, string finding) => Assert.Contains(
        finding, Understanding.Refusal($$"""{ "$kind": "Microsoft.CrossTrainedRecognizerSet", "recognizers": [{{X}}, {{other}}] }"""), StringComparison.Ordinal);

    [Fact]
    public void A_recognizer_in_a_file_is_called_like_its_file() => Assert.Equal(
        "orders.lu.dialog x",
        Understanding.Answer(
            """{ "$kind": "Microsoft.CrossTrainedRecognizerSet", "recognizers": ["orders.lu"] }""", "x", "${turn.recognized.id} ${turn.recognized.intent}",
            new SourceText("orders.lu.dialog", X.Replace("\"id\": \"x\",", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("x 1 2", "x 1 1,2 2")]
    [InlineData("3 y", "yes 1 3 1")]
    [InlineData("three", "None 1 three 1")]
    public void A_set_takes_intents_and_entities_together(string said, string understood) => Assert.Equal(
        understood,
        Understanding.Answer(
            $$"""{ "$kind": "Microsoft.RecognizerSet", "recognizers": [{{X}}, {{Y}}, { "$kind": "Microsoft.NumberEntityRecognizer" }] }""",
            said,
            "${turn.recognized.intent} ${turn.recognized.score} ${join(@@number, ',')} ${count(turn.recognized.entities['$instance'].number)}"));

    [Fact]
    public void Entities_of_one_type_are_joined_with_what_is_said_of_each() => Assert.Equal(
        "1,2,1,2 0-2-3 2",
        Understanding.Answer(
            """{ "$kind": "Microsoft.RecognizerSet", "recognizers": [{ "$kind": "Microsoft.NumberEntityRecognizer" }, { "$kind": "Microsoft.NumberEntityRecognizer" }] }""",
            "1 2",
            "${join(@@number, ',')} ${turn.recognized.entities['$instance'].number[2].startIndex}-${turn.recognized.entities['$instance'].number[3].startIndex}-${turn.recognized.entities['$instance'].number[3].endIndex} ${turn.recognized.entities['$instance'].number[3].resolution.value}"));

    [Theory]
    [InlineData("en-GB", "british")]
    [InlineData("en-au", "english")]
    [InlineData("de", "any")]
    [InlineData("fr", "german")]
    public void The_recognizer_for_the_language_is_asked(string locale, string understood)
    {
        static string Of(string intent) => $$"""{ "$kind": "Microsoft.RegexRecognizer", "intents": [{ "$kind": "Microsoft.IntentPattern", "intent": "{{intent}}", "pattern": "." }] }""";
        var recognizer = $$"""
            {
              "$kind": "Microsoft.MultiLanguageRecognizer",
              "recognizers": { "EN-gb": {{Of("british")}}, "en": {{Of("english")}}, "de-at": {{Of("german")}}, "": {{Of("any")}} },
              "languagePolicy": { "fr": ["it", "de-AT"], "": [""] }
            }
            """;

        Assert.Equal(understood, Understanding.Answer(recognizer, "hello", "${turn.recognized.intent}", locale: locale));
    }

    [Fact]
    public void Without_a_recognizer_for_the_language_nothing_is_recognized() => Assert.Equal(
        "None",
        Understanding.Answer(
            """{ "$kind": "Microsoft.MultiLanguageRecognizer", "recognizers": { "de": "x.lu" } }""", "x", "${turn.recognized.intent}", new SourceText("x.lu.dialog", X)));
}
