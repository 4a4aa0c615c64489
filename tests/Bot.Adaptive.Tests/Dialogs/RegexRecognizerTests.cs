using Xunit;

namespace Bot.Adaptive.Tests.Dialogs;

public class RegexRecognizerTests
{
    [Fact]
    public void What_is_found_as_text_is_read_again() => Assert.Equal(
        "price 12 apples|12,3,12",
        Understanding.Answer(
            """
            {
              "$kind": "Microsoft.RegexRecognizer",
              "intents": [{ "intent": "quote", "pattern": "'(?<text>[^']+)'" }],
              "entities": [{ "$kind": "Microsoft.NumberEntityRecognizer" }, { "$kind": "Microsoft.RegexEntityRecognizer", "name": "text", "pattern": "none" }]
            }
            """,
            "'price 12 apples' 3",
            "${@@text[0]}|${join(@@number, ',')}"));

    [Fact]
    public void Texts_within_texts_come_to_an_end() => Assert.Equal(
        "9 8",
        Understanding.Answer(
            """{ "$kind": "Microsoft.RegexRecognizer", "entities": [{ "$kind": "Microsoft.RegexEntityRecognizer", "name": "text", "pattern": "(?<=.).+" }] }""",
            new string('a', 10),
            "${length(@@text[0])} ${count(@@text)}"));

    [Fact]
    public void A_pattern_of_entities_minds_case_and_one_of_intents_does_not() => Assert.Equal(
        "paint red,red",
        Understanding.Answer(
            """
            {
              "$kind": "Microsoft.RegexRecognizer",
              "intents": [{ "intent": "paint", "pattern": "paint" }],
              "entities": [{ "$kind": "Microsoft.RegexEntityRecognizer", "name": "color", "pattern": "red" }]
            }
            """,
            "PAINT it red not RED but red",
            "${turn.recognized.intent} ${join(@@color, ',')}"));

    [Fact]
    public void Named_groups_and_entities_of_one_name_are_one_list() => Assert.Equal(
        "red,blue color 9-13",
        Understanding.Answer(
            """
            {
              "$kind": "Microsoft.RegexRecognizer",
              "intents": [{ "intent": "paint", "pattern": "paint (?<color>red)" }],
              "entities": [{ "$kind": "Microsoft.RegexEntityRecognizer", "name": "color", "pattern": "blue" }]
            }
            """,
            "paint red, blue",
            "${join(@@color, ',')} ${turn.recognized.entities['$instance'].color[1].type} ${turn.recognized.entities['$instance'].color[1].startIndex - 2}-${turn.recognized.entities['$instance'].color[1].endIndex - 2}"));

    [Fact]
    public void Every_kind_of_entity_is_listed_under_its_name() => Assert.Equal(
        "number,age,guid,email",
        Understanding.Answer(
            """
            {
              "$kind": "Microsoft.RegexRecognizer",
              "entities": [
                { "$kind": "Microsoft.NumberEntityRecognizer" }, { "$kind": "Microsoft.AgeEntityRecognizer" },
                { "$kind": "Microsoft.GuidEntityRecognizer" }, { "$kind": "Microsoft.EmailEntityRecognizer" }
              ]
            }
            """,
            "I am ten years old, a@b.com, 7d7b0205-9411-4a29-89ac-b9cd905886fa",
            "${join(foreach(indicesAndValues(turn.recognized.entities['$instance']), e, e.index), ',')}"));

    [Fact]
    public void Whom_the_channel_mentions_is_an_entity() => Assert.Equal(
        "28:1 Tess 3-16",
        Understanding.Reply(
            """{ "$kind": "Microsoft.ChannelMentionEntityRecognizer" }""",
            """{ "$kind": "Microsoft.OnDialogEvent", "event": "recognizedIntent", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "${@channelMention.id} ${@channelMention.name} ${turn.recognized.entities['$instance'].channelMention[0].startIndex}-${turn.recognized.entities['$instance'].channelMention[0].endIndex}" }] }""",
            """{ "$kind": "Microsoft.Test.UserActivity", "activity": { "type": "message", "text": "hi <at>Tess</at>", "entities": [{ "type": "mention", "text": "<at>Tess</at>", "mentioned": { "id": "28:1", "name": "Tess" } }] } }"""));

    [Theory]
    [InlineData("paint 5", "with a number")]
    [InlineData("paint", "without")]
    public void An_intent_may_ask_for_entities(string said, string answered) => Assert.Equal(
        answered,
        Understanding.Reply(
            """{ "$kind": "Microsoft.RegexRecognizer", "intents": [{ "intent": "paint", "pattern": "paint" }], "entities": [{ "$kind": "Microsoft.NumberEntityRecognizer" }] }""",
            """
            { "$kind": "Microsoft.OnIntent", "intent": "paint", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "without" }] },
            { "$kind": "Microsoft.OnIntent", "intent": "paint", "entities": ["number", "@number", "turn.recognized.entities.number"], "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "with a number" }] }
            """,
            $$"""{ "$kind": "Microsoft.Test.UserSays", "text": "{{said}}" }"""));

    [Fact]
    public void A_submitted_card_names_its_intent_and_entities() => Assert.Equal(
        "buy 3",
        Understanding.Reply(
            """{ "$kind": "Microsoft.ValueRecognizer" }""",
            """{ "$kind": "Microsoft.OnIntent", "intent": "buy", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "${turn.recognized.intent} ${@apples}" }] }""",
            """{ "$kind": "Microsoft.Test.UserActivity", "activity": { "type": "message", "value": { "intent": "buy", "apples": 3 } } }"""));

    [Theory]
    [InlineData("(")]
    [InlineData("[z-a]")]
    [InlineData("a{2,1}")]
    [InlineData("(?<n>a)\\\\k<m>")]
    public void A_pattern_that_is_none_is_found_at_load(string pattern)
    {
        Assert.Contains("is not a regular expression", Understanding.Refusal($$"""{ "$kind": "Microsoft.RegexRecognizer", "intents": [{ "intent": "a", "pattern": "{{pattern}}" }] }"""), StringComparison.Ordinal);
        Assert.Contains("is not a regular expression", Understanding.Refusal($$"""{ "$kind": "Microsoft.RegexRecognizer", "entities": [{ "$kind": "Microsoft.RegexEntityRecognizer", "name": "a", "pattern": "{{pattern}}" }] }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a+)+$", "None")]
    [InlineData("(?=((a+)+)b)", "None")]
    [InlineData("^(a+)*\\\\1b", "None")]
    [InlineData("((a{1,100}){1,100}){1,100}", "a")]
    public void A_pattern_that_would_run_for_ever_is_given_up(string pattern, string understood) => Assert.Contains(
        Understanding.Answer($$"""{ "$kind": "Microsoft.RegexRecognizer", "intents": [{ "intent": "a", "pattern": "{{pattern}}" }] }""", new string('a', 3000) + "!", "${turn.recognized.intent}"),
        new[] { understood, "None" });

    [Theory]
    [InlineData("""{ "$kind": "Microsoft.RegexRecognizer", "entities": [{ "$kind": "Microsoft.RegexRecognizer" }] }""", "\"Microsoft.RegexRecognizer\" is a recognizer, expected an entity recognizer.")]
    [InlineData("""{ "$kind": "Microsoft.RegexRecognizer", "intents": [{ "$kind": "Microsoft.OnIntent", "intent": "a", "pattern": "a" }] }""", "an intent here is a Microsoft.IntentPattern, not a Microsoft.OnIntent")]
    [InlineData("""{ "$kind": "Microsoft.RegexRecognizer", "entities": [{ "$kind": "Microsoft.RegexEntityRecognizer", "pattern": "a" }] }""", "needs the property \"name\"")]
    public void What_does_not_belong_there_is_found_at_load(string recognizer, string finding) =>
        Assert.Contains(finding, Understanding.Refusal(recognizer), StringComparison.Ordinal);
}
