using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Tests.Dialogs;

/// <summary>A dialog with a recognizer, run by a script: what it makes of one message.</summary>
internal static class Understanding
{
    private const string Anything = """{ "$kind": "Microsoft.OnDialogEvent", "event": "recognizedIntent", "actions": [{ "$kind": "Microsoft.SendActivity", "activity": "ANSWER" }] }""";

    /// <summary>What the dialog answers when it recognized anything or nothing.</summary>
    public static string Answer(string recognizer, string said, string answer, SourceText? file = null, string locale = "en-us") =>
        Reply(recognizer, Anything.Replace("ANSWER", answer, StringComparison.Ordinal), $$"""{ "$kind": "Microsoft.Test.UserSays", "text": "{{said}}" }""", file, locale);

    /// <summary>What the dialog with these triggers answers to an action of a script.</summary>
    public static string Reply(string recognizer, string triggers, string action, SourceText? file = null, string locale = "en-us")
    {
        var outcome = Run(
            $$"""
            {
              "$kind": "Microsoft.Test.Script", "locale": "{{locale}}",
              "dialog": { "$kind": "Microsoft.AdaptiveDialog", "recognizer": {{recognizer}}, "triggers": [{{triggers}}] },
              "script": [{{action}}, { "$kind": "Microsoft.Test.AssertReply", "text": "\u0000" }]
            }
            """,
            file);
        return outcome.Fault?.Got ?? outcome.ToString();
    }

    /// <summary>What loading finds wrong.</summary>
    public static string Refusal(string recognizer) =>
        Run($$"""{ "$kind": "Microsoft.Test.Script", "dialog": { "$kind": "Microsoft.AdaptiveDialog", "recognizer": {{recognizer}} }, "script": [] }""", null).ToString();

    private static ScriptOutcome Run(string script, SourceText? file)
    {
        var source = new SourceText("a.test.dialog", script);
        return ConversationScript.Run(
            new FlowFiles(file is null ? [source] : [source, file]), source, StandardKinds.Table, DialogFunctions.Table,
            ObjectValue.Empty, new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    }
}
