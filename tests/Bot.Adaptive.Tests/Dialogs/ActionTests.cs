using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Dialogs;

/// <summary>What upstream's actions do where its own scripts do not look.</summary>
public class ActionTests
{
    [Theory]
    [InlineData("=0", "no")]
    [InlineData("=2", "yes")]
    [InlineData("='Ann'", "no")]
    [InlineData("='TRUE'", "yes")]
    [InlineData("=createArray(1)", "no")]
    [InlineData("=1/0", "no")]
    [InlineData("=user.nobody", "no")]
    [InlineData("=not(0)", "no")]
    public void A_condition_holds_when_it_converts_to_true(string condition, string reply) => Assert.Equal("passed", Run(
        $$"""{ "$kind": "Microsoft.IfCondition", "condition": "{{condition}}", "actions": [{{Say("yes")}}], "elseActions": [{{Say("no")}}] }""",
        $$"""{ "$kind": "Microsoft.Test.AssertReply", "text": "{{reply}}" }"""));

    [Theory]
    [InlineData("push")]
    [InlineData("remove")]
    public void A_list_is_not_changed_by_a_value_that_nobody_gave(string change)
    {
        var name = char.ToUpperInvariant(change[0]) + change[1..];
        Assert.Equal("passed", Run(
            $$"""{ "$kind": "Microsoft.EditArray", "changeType": "{{change}}", "itemsProperty": "user.list" }""",
            $$"""{ "$kind": "Microsoft.Test.AssertReply", "exact": false, "text": "EditArray: \"{{name}}\" operation couldn't be performed for array" }"""));
    }

    [Fact]
    public void A_trace_without_a_name_says_that_it_shows_state() => Assert.Equal("passed", Run(
        """{ "$kind": "Microsoft.TraceActivity", "value": "=1+1" }""",
        """{ "$kind": "Microsoft.Test.AssertReplyActivity", "assertions": ["name == 'Trace'", "valueType == 'State'", "label == 'root'", "value == 2"] }"""));

    [Fact]
    public void A_trace_is_labelled_with_its_name() => Assert.Equal("passed", Run(
        """{ "$kind": "Microsoft.TraceActivity", "name": "here", "value": 1 }""",
        """{ "$kind": "Microsoft.Test.AssertReplyActivity", "assertions": ["name == 'here'", "label == 'here'"] }"""));

    [Fact]
    public void Pages_are_counted_from_one() => Assert.Equal("passed", Run(
        """{ "$kind": "Microsoft.SetProperty", "property": "user.list", "value": [7, 8, 9] }, { "$kind": "Microsoft.ForeachPage", "itemsProperty": "user.list", "pageSize": 2, "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "${dialog.foreach.pageindex}: ${join(dialog.foreach.page, ' ')}" }] }""",
        """{ "$kind": "Microsoft.Test.AssertReply", "text": "1: 7 8" }, { "$kind": "Microsoft.Test.AssertReply", "text": "2: 9" }"""));

    [Fact]
    public void A_text_may_be_made_of_an_empty_one() => Assert.Equal("passed", Run(
        """{ "$kind": "Microsoft.TextInput", "property": "user.text", "value": "=''", "prompt": "?", "outputFormat": "=concat('[', this.value, ']')" }, { "$kind": "Microsoft.SendActivity", "activity": "${user.text}" }""",
        """{ "$kind": "Microsoft.Test.AssertReply", "text": "[]" }"""));

    [Fact]
    public void An_expected_reply_without_a_text_is_any_reply() => Assert.Equal("passed", Run(
        Say("anything"), """{ "$kind": "Microsoft.Test.AssertReply", "text": "" }"""));

    private static string Say(string text) => $$"""{ "$kind": "Microsoft.SendActivity", "activity": "{{text}}" }""";

    private static string Run(string actions, string assertions)
    {
        var script = new SourceText("a.test.dialog",
            $$"""
            {
              "$kind": "Microsoft.Test.Script", "enableTrace": true,
              "dialog": { "$kind": "Microsoft.AdaptiveDialog", "id": "root", "triggers": [{ "$kind": "Microsoft.OnBeginDialog", "actions": [{{actions}}] }] },
              "script": [{ "$kind": "Microsoft.Test.UserSays", "text": "hello" }, {{assertions}}]
            }
            """);
        return ConversationScript.Run(new FlowFiles([script]), script, StandardKinds.Table, DialogFunctions.Table, ObjectValue.Empty, DateTimeOffset.UnixEpoch).ToString();
    }
}
