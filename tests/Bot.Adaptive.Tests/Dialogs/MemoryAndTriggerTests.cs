using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Dialogs;

/// <summary>What flows see of themselves, of settings and of faults, and what triggers do that wait for a change.</summary>
public class MemoryAndTriggerTests
{
    [Fact]
    public void A_dialog_reads_its_own_properties_and_those_of_what_runs() => Passes(
        Begin("""{ "$kind": "Microsoft.SendActivity", "id": "me", "activity": "${class.id} in ${dialogclass.id}, ${%id}" }"""),
        Says("me in root, me"));

    [Fact]
    public void A_property_that_reads_itself_shows_as_it_is_written() => Passes(
        Begin("""{ "$kind": "Microsoft.SetProperty", "property": "user.x", "value": "=%value" }, { "$kind": "Microsoft.SendActivity", "activity": "${user.x}" }"""),
        Says("=%value"));

    [Fact]
    public void Settings_hide_secrets() => Passes(
        Begin("""{ "$kind": "Microsoft.SendActivity", "activity": "${settings.greeting} ${settings.microsoftAppPassword == null} ${settings.cosmosDb.authKey == null} ${settings.cosmosDb.name}" }"""),
        Says("hello True True db"));

    [Fact]
    public void A_fault_tells_where_it_happened() => Passes(
        """{ "$kind": "Microsoft.OnBeginDialog", "actions": [{ "$kind": "Microsoft.ThrowException", "id": "thrower", "errorValue": "broken" }] }, { "$kind": "Microsoft.OnError", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "${turn.dialogEvent.value.message} at ${turn.dialogEvent.value.data.dialogContext.activeDialog} in ${turn.dialogEvent.value.data.dialogContext.parent}" }] }""",
        Says("broken at thrower in root"));

    [Fact]
    public void What_was_sent_in_this_turn_can_be_changed_and_taken_back() => Passes(
        Begin("""
            { "$kind": "Microsoft.SendActivity", "activity": "one" },
            { "$kind": "Microsoft.UpdateActivity", "activityId": "=turn.lastresult.id", "activity": "uno" },
            { "$kind": "Microsoft.SendActivity", "activity": "two" },
            { "$kind": "Microsoft.DeleteActivity", "activityId": "=turn.lastresult.id" },
            { "$kind": "Microsoft.SendActivity", "activity": "three" }
            """),
        Says("uno") + "," + Says("three") + """, { "$kind": "Microsoft.Test.AssertNoActivity" }""");

    [Fact]
    public void A_trigger_that_runs_once_runs_again_after_a_change_of_what_it_reads() => Passes(
        """
        { "$kind": "Microsoft.OnMessageActivity", "condition": "user.mood == 'good'", "runOnce": true, "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "glad" }] },
        { "$kind": "Microsoft.OnMessageActivity", "condition": "startsWith(turn.activity.text, 'set')", "actions": [{ "$kind": "Microsoft.SetProperty", "property": "user.mood", "value": "good" }] },
        { "$kind": "Microsoft.OnUnknownIntent", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "hm" }] }
        """,
        Says("hm") + Turn("set", null) + Turn("a", "glad") + Turn("b", "hm") + Turn("set again", null) + Turn("c", "glad"),
        """ "autoEndDialog": false, "selector": { "$kind": "Microsoft.FirstSelector" }, """);

    [Fact]
    public void A_random_selector_with_a_seed_draws_the_same() => Passes(
        string.Join(',', "abc".Select(letter => $$"""{ "$kind": "Microsoft.OnBeginDialog", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "{{letter}}" }] }""")),
        Says("abc"[new Random(7).Next(0, 3)].ToString()),
        """ "selector": { "$kind": "Microsoft.RandomSelector", "seed": 7 }, """);

    [Fact]
    public void A_conditional_selector_asks_before_it_chooses() => Passes(
        """{ "$kind": "Microsoft.OnBeginDialog", "priority": 2, "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "second" }] }, { "$kind": "Microsoft.OnBeginDialog", "priority": 1, "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "first" }] }""",
        Says("second"),
        """ "selector": { "$kind": "Microsoft.ConditionalSelector", "condition": "turn.activity.text == 'hello'", "ifTrue": { "$kind": "Microsoft.TrueSelector" }, "ifFalse": { "$kind": "Microsoft.FirstSelector" } }, """);

    [Fact]
    public void Whole_numbers_of_a_file_stay_whole() => Passes(
        Begin("""{ "$kind": "Microsoft.SetProperty", "property": "user.n", "value": 7 }, { "$kind": "Microsoft.SendActivity", "activity": "${user.n / 2} ${isInteger(user.n)}" }"""),
        Says("3 True"));

    private static string Begin(string actions) => $$"""{ "$kind": "Microsoft.OnBeginDialog", "actions": [{{actions}}] }""";

    private static string Says(string text) => $$"""{ "$kind": "Microsoft.Test.AssertReply", "text": "{{text}}" }""";

    private static string Turn(string said, string? reply) =>
        $$""", { "$kind": "Microsoft.Test.UserSays", "text": "{{said}}" }, {{(reply is null ? """{ "$kind": "Microsoft.Test.AssertNoActivity" }""" : Says(reply))}}""";

    private static void Passes(string triggers, string replies, string settings = "")
    {
        var script = new SourceText("a.test.dialog", $$"""
            {
              "$kind": "Microsoft.Test.Script",
              "dialog": { "$kind": "Microsoft.AdaptiveDialog", "id": "root", {{settings}} "triggers": [{{triggers}}] },
              "script": [{ "$kind": "Microsoft.Test.UserSays", "text": "hello" }, {{replies}}]
            }
            """);
        var configuration = (ObjectValue)Json.Parse("""{ "greeting": "hello", "MicrosoftAppPassword": "secret", "cosmosDb": { "authKey": "secret", "name": "db" } }""");
        var outcome = ConversationScript.Run(new FlowFiles([script]), script, StandardKinds.Table, DialogFunctions.Table, configuration, DateTimeOffset.UnixEpoch);

        Assert.Equal("passed", outcome.ToString());
    }
}
