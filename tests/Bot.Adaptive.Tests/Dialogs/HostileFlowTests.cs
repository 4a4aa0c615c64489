using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Xunit;

namespace Bot.Adaptive.Tests.Dialogs;

/// <summary>
/// Flow files made by somebody careless or hostile. Each ends as a finding of the loader or as an error of the step, and
/// never takes the process with it.
/// </summary>
public class HostileFlowTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly string s_long = Repeat("a", 20_000);

    /// <summary>Files that must not load: what is wrong with them, and the files.</summary>
    public static TheoryData<string, string, string> FilesThatDoNotLoad => new()
    {
        { "lists in lists", "main.dialog", Repeat("[", 100_000) },
        { "objects in objects", "main.dialog", Repeat("{\"a\":", 100_000) },
        { "actions in actions", "main.dialog", Nest(400, """{ "$kind": "Microsoft.IfCondition", "condition": "true", "actions": [""", "] }") },
        { "a text that is no text", "main.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "id": "\ud800" }""" },
        { "a text that never ends", "main.dialog", "{ \"$kind\": \"" + Repeat("x", 1_000_000) },
        { "a file without end", "main.dialog", $"{{ \"$kind\": \"Microsoft.AdaptiveDialog\", \"x\": [{Repeat("[],", 600_000)}[]] }}" },
        { "more actions than anybody writes", "main.dialog", FlowOf(Repeat("""{ "$kind": "Microsoft.EndTurn" },""", 20_000).TrimEnd(',')) },
        { "a type of the runtime", "main.dialog", """{ "$kind": "System.Diagnostics.Process, System.Diagnostics.Process", "StartInfo": { "FileName": "sh" } }""" },
        { "a type name of another serializer", "main.dialog", """{ "$type": "System.IO.FileInfo, System.IO.FileSystem", "fileName": "x" }""" },
        { "nothing", "main.dialog", "" },
        { "null", "main.dialog", "null" },
        { "bytes", "main.dialog", "\0\u0001\u0002" },
        { "an action where a trigger belongs", "main.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "triggers": [{ "$kind": "Microsoft.EndTurn" }] }""" },
        { "a path out of the folder", "main.dialog", FlowOf("""{ "$kind": "Microsoft.BeginDialog", "dialog": "../../../etc/passwd" }""") },
        { "templates out of the folder", "main.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "generator": "../../../etc/passwd" }""" },
        { "a recognizer out of the folder", "main.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "recognizer": "/etc/passwd" }""" },
        { "a recognizer on the network", "main.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "recognizer": "https://example.org/x.dialog" }""" },
        { "a selector inside itself", "main.dialog", """{ "$kind": "Microsoft.MostSpecificSelector", "selector": "main" }""" },
        { "a pattern that is none", "main.dialog", Recognizing("(((") },
        { "a pattern as long as a book", "main.dialog", Recognizing(Repeat("(a|b)?", 5_000)) },
        { "conditions with more alternatives than anybody reads", "main.dialog", Conditions(200) },
        { "an expression as deep as a mine", "main.dialog", FlowOf($$"""{ "$kind": "Microsoft.IfCondition", "condition": "{{Repeat("(", 10_000)}}true{{Repeat(")", 10_000)}}" }""") },
        { "a template as deep as a mine", "main.dialog", FlowOf($$"""{ "$kind": "Microsoft.SendActivity", "activity": "{{Repeat("${", 10_000)}}" }""") },
        { "thousands of names that nobody knows", "main.dialog", FlowOf(Repeat("""{ "$kind": "Microsoft.SetPropertie", "valu": "=lenght(x)" },""", 1_500) + Repeat("""{ "$kind": "Microsoft.IfCondition", "condition": "lenght(x)" },""", 1_500).TrimEnd(',')) },
        { "thousands of dialogs that are not there", "main.dialog", FlowOf(string.Join(',', Enumerable.Range(0, 1_500).Select(i => $$"""{ "$kind": "Microsoft.BeginDialog", "id": "a{{i}}", "dialog": "b{{i}}" }"""))) },
        { "an import out of the folder", "main.lg", "[x](../../../etc/passwd)\n# t\n- x" },
        { "an import that imports itself without end", "main.lg", "[x](main.lg)\n# t\n- ${u()}" },
        { "a template with every name", "main.lg", Repeat("# t\n- x\n", 5_000) },
    };

    /// <summary>Actions that must not run for ever, or make more than a step may make.</summary>
    public static TheoryData<string, string> ActionsThatDoNotEnd => new()
    {
        { "goto in a circle", """{ "$kind": "Microsoft.SetProperty", "id": "a", "property": "user.x", "value": 1 }, { "$kind": "Microsoft.GotoAction", "actionId": "a" }""" },
        { "repeat in a circle", """{ "$kind": "Microsoft.RepeatDialog", "allowLoop": true }""" },
        { "replace in a circle", """{ "$kind": "Microsoft.ReplaceDialog", "dialog": "main" }""" },
        { "a dialog inside itself", """{ "$kind": "Microsoft.BeginDialog", "dialog": "main" }""" },
        { "a file inside itself", "\"main\"" },
        { "an event that raises itself", """{ "$kind": "Microsoft.EmitEvent", "eventName": "again", "bubbleEvent": true }""" },
        { "an error while handling errors", """{ "$kind": "Microsoft.ThrowException", "errorValue": "x" }""" },
        { "actions that queue themselves", """{ "$kind": "Microsoft.EmitEvent", "eventName": "queue" }""" },
        { "a list that grows while it is read", """{ "$kind": "Microsoft.EditArray", "changeType": "push", "itemsProperty": "user.l", "value": 1 }, { "$kind": "Microsoft.Foreach", "itemsProperty": "user.l", "actions": [{ "$kind": "Microsoft.EditArray", "changeType": "push", "itemsProperty": "user.l", "value": 1 }] }""" },
        { "a page of nothing", """{ "$kind": "Microsoft.SetProperty", "property": "user.l", "value": "=range(1, 100)" }, { "$kind": "Microsoft.ForeachPage", "itemsProperty": "user.l", "pageSize": 0, "actions": [] }, { "$kind": "Microsoft.GotoAction", "actionId": "nowhere" }""" },
        { "a text that doubles", """{ "$kind": "Microsoft.SetProperty", "id": "a", "property": "user.x", "value": "=concat(coalesce(user.x, 'x'), coalesce(user.x, 'x'))" }, { "$kind": "Microsoft.GotoAction", "actionId": "a" }""" },
        { "a list that doubles", """{ "$kind": "Microsoft.SetProperty", "property": "user.x", "value": [1] }, { "$kind": "Microsoft.SetProperty", "id": "a", "property": "user.x", "value": ["=user.x", "=user.x"] }, { "$kind": "Microsoft.GotoAction", "actionId": "a" }""" },
        { "an object that nests", """{ "$kind": "Microsoft.SetProperty", "id": "a", "property": "user.x", "value": { "y": "=user.x" } }, { "$kind": "Microsoft.GotoAction", "actionId": "a" }""" },
        { "a list with a far end", """{ "$kind": "Microsoft.SetProperty", "property": "user.l[1000000000]", "value": 1 }""" },
        { "a path as deep as a mine", $$"""{ "$kind": "Microsoft.SetProperty", "property": "user{{Repeat(".a", 500)}}", "value": 1 }""" },
        { "messages without end", """{ "$kind": "Microsoft.SendActivity", "id": "a", "activity": "spam" }, { "$kind": "Microsoft.GotoAction", "actionId": "a" }""" },
        { "long messages", """{ "$kind": "Microsoft.SetProperty", "property": "user.x", "value": "=join(range(1, 50000), 'x')" }, { "$kind": "Microsoft.SendActivity", "id": "a", "activity": "${user.x}" }, { "$kind": "Microsoft.GotoAction", "actionId": "a" }""" },
        { "a template that calls itself", """{ "$kind": "Microsoft.SendActivity", "activity": "${loop(1)}" }""" },
        { "a billion choices", """{ "$kind": "Microsoft.ChoiceInput", "prompt": "?", "choices": "=range(1, 1000000000)", "validations": ["range(0, 1000000000)"] }, { "$kind": "Microsoft.GotoAction", "actionId": "nowhere" }""" },
        { "a setting that is written", """{ "$kind": "Microsoft.SetProperty", "property": "settings.x", "value": 1 }""" },
        { "a scope that is not there", """{ "$kind": "Microsoft.SetProperty", "property": "process.env.PATH", "value": 1 }""" },
        { "a file of the machine", """{ "$kind": "Microsoft.SendActivity", "activity": "${fromFile('/etc/passwd', 'raw')}" }""" },
    };

    [Theory]
    [MemberData(nameof(FilesThatDoNotLoad))]
    public void A_hostile_file_is_a_finding(string what, string file, string text)
    {
        var files = file == "main.dialog" ? [new(file, text)] : new List<SourceText> { new(file, text), new("main.dialog", FlowOf("")) };

        var found = Slowest.Measure($"hostile flow, {what}", () => Load(files).Found);

        Assert.True(found.HasErrors, what);
    }

    [Theory]
    [MemberData(nameof(ActionsThatDoNotEnd))]
    public void Hostile_actions_are_an_error_of_the_step(string what, string actions)
    {
        var failed = Slowest.Measure($"hostile flow, {what}", () =>
        {
            var (flow, found) = Load([new("main.dialog", FlowOf(actions)), new("main.lg", "# loop(x)\n- ${loop(x + 1)}")]);
            return flow is null ? string.Join('\n', found) : Fault(flow, "hello");
        });

        Assert.False(string.IsNullOrEmpty(failed), what);
    }

    [Theory]
    [InlineData("nested quantifiers", "^(a+)+$")]
    [InlineData("nested stars", "(a*)*b")]
    [InlineData("alternatives that overlap", "(a|aa)+$")]
    [InlineData("alternatives of everything", "(.*a){20}")]
    [InlineData("optional letters", "(a?){30}a{30}")]
    [InlineData("a back-reference", "(a+)+\\\\1$")]
    [InlineData("a look-ahead", "(?=(a+)+$)b")]
    [InlineData("a look-behind", "(?<=(a|aa)+)b")]
    [InlineData("an atomic group", "(?>(a|aa)+)+b\\\\1?")]
    [InlineData("an email as books write it", "^([a-zA-Z0-9])(([\\\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$")]
    [InlineData("spaces at the end", "\\\\s*a\\\\s*$(?=x)")]
    [InlineData("repeated groups", "((a{1,50}){1,50}){1,50}b")]
    [InlineData("names in names", "(?<xx>(?<yy>a+)+)+$")]
    [InlineData("a pattern larger than memory", "((((a{1000}){1000}){1000}){1000})")]
    [InlineData("a word twice", "\\\\b(\\\\w+)\\\\s+\\\\1\\\\b.*(a+)+$")]
    public void A_slow_pattern_does_not_hold_a_step_up(string what, string pattern)
    {
        var (flow, _) = Load([new("main.dialog", Recognizing(pattern))]);

        Slowest.Measure($"hostile flow, {what}", () => flow is null ? "" : Fault(flow, s_long + "!"));
    }

    /// <summary>What went wrong in a step; null when nothing did.</summary>
    private static string? Fault(Flow flow, string text)
    {
        try
        {
            DialogEngine.Step(flow, DialogState.Empty, MemoryState.Empty, new StepInput(Activities.Activity.Message(text), s_now, 1));
            return null;
        }
        catch (DialogException fault)
        {
            return fault.Message;
        }
    }

    private static (Flow? Compiled, Diagnostics Found) Load(IReadOnlyList<SourceText> files)
    {
        var found = new Diagnostics();
        return (FlowLoader.Load(new FlowFiles(files), StandardKinds.Table, DialogFunctions.Table, found, "main"), found);
    }

    private static string FlowOf(string actions) => $$"""
        {
          "$kind": "Microsoft.AdaptiveDialog",
          "id": "main",
          "triggers": [
            { "$kind": "Microsoft.OnBeginDialog", "actions": [ {{actions}} ] },
            { "$kind": "Microsoft.OnDialogEvent", "event": "again", "actions": [ { "$kind": "Microsoft.EmitEvent", "eventName": "again", "bubbleEvent": true } ] },
            { "$kind": "Microsoft.OnDialogEvent", "event": "queue", "actions": [ { "$kind": "Microsoft.EditActions", "changeType": "insertActions", "actions": [ { "$kind": "Microsoft.EmitEvent", "eventName": "queue" } ] } ] },
            { "$kind": "Microsoft.OnError", "actions": [ { "$kind": "Microsoft.ThrowException", "errorValue": "again" } ] }
          ]
        }
        """;

    private static string Recognizing(string pattern) => $$"""
        {
          "$kind": "Microsoft.AdaptiveDialog",
          "id": "main",
          "recognizer": { "$kind": "Microsoft.RegexRecognizer", "intents": [ { "intent": "x", "pattern": "{{pattern}}" } ] },
          "triggers": [ { "$kind": "Microsoft.OnIntent", "intent": "x", "actions": [] } ]
        }
        """;

    private static string Conditions(int triggers)
    {
        var condition = string.Join(" && ", Enumerable.Range(0, 6).Select(i => $"(user.a{i} || user.b{i})"));
        var one = $$"""{ "$kind": "Microsoft.OnMessageActivity", "condition": "{{condition}}", "actions": [] }""";
        return $$"""{ "$kind": "Microsoft.AdaptiveDialog", "id": "main", "triggers": [ {{string.Join(',', Enumerable.Repeat(one, triggers))}} ] }""";
    }

    private static string Nest(int depth, string open, string close) => FlowOf(Repeat(open, depth) + Repeat(close, depth));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
