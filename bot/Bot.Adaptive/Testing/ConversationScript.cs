using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary>
/// <c>Microsoft.Test.Script</c>: what a person says and what they must see, run against a flow. For authors of flows; the
/// format is section 1 of the specification.
/// </summary>
public static class ConversationScript
{
    /// <summary>The kinds that flows under test may use beyond the given ones.</summary>
    private static readonly FrozenDictionary<string, Action<ScriptRun, JsonObjectNode>> s_actions = new Dictionary<string, Action<ScriptRun, JsonObjectNode>>
    {
        ["UserSays"] = (run, node) => run.UserSays(node),
        ["UserActivity"] = (run, node) => run.UserActivity(node),
        ["UserConversationUpdate"] = (run, node) => run.UserConversationUpdate(node),
        ["UserTyping"] = (run, node) => run.Send(new(ObjectValue.Empty.With("type", ActivityTypes.Typing)), node),
        ["UserDelay"] = (_, _) => { },
        ["CustomEvent"] = (run, node) => run.CustomEvent(node),
        ["AssertReply"] = (run, node) => run.AssertReply(node),
        ["AssertReplyActivity"] = (run, node) => run.AssertReplyActivity(node),
        ["AssertReplyOneOf"] = (run, node) => run.AssertReplyOneOf(node),
        ["AssertNoActivity"] = (run, node) => run.AssertNoActivity(node),
        ["MemoryAssertions"] = (run, node) => run.MemoryAssertions(node),
        ["SetProperties"] = (run, node) => run.SetProperties(node),
        ["SettingStringMock"] = (run, node) => run.Mock(node),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Runs a script.</summary>
    /// <param name="files">The script and everything that it and its dialogs name.</param>
    /// <param name="script">The script's path in <paramref name="files"/>.</param>
    /// <param name="kinds">The kinds that its dialogs may use; <c>Microsoft.Test.AssertCondition</c> is added.</param>
    /// <param name="functions">The functions that expressions may call.</param>
    /// <param name="configuration">What the scope <c>settings</c> shows before mocks.</param>
    /// <param name="now">The time at which the conversation begins; each turn is a second later.</param>
    public static ScriptOutcome Run(FlowFiles files, SourceText script, KindTable kinds, FunctionTable functions, ObjectValue configuration, DateTimeOffset now)
    {
        var found = new Diagnostics();
        if (Parse(script, found) is not { } node)
        {
            return new(null, [.. found]);
        }

        var settings = Mocks.Apply(configuration, node.Find("settingMocks")?.Value, files, found);
        var dialog = node.Find("dialog")?.Value ?? new JsonScalarNode(node.At, Value.Null);
        var flow = FlowLoader.Load(files, script.Name, dialog, kinds.With(AssertCondition.Kind), functions, found, settings);
        if (flow is null)
        {
            return new(null, [.. found]);
        }

        if (node.Find("languagePolicy")?.Value.ToValue() is ObjectValue stated)
        {
            flow = flow.With(LanguagePolicy.Of(stated.Select(pair => KeyValuePair.Create(
                pair.Key, pair.Value is ListValue locales ? locales.Select(locale => locale.ToString()!).ToImmutableArray() : []))));
        }

        return Run(script, node, new FlowPartner(flow), functions, now, found);
    }

    /// <summary>Runs a script with a partner other than the flow that it names.</summary>
    /// <param name="script">The script.</param>
    /// <param name="partner">Who answers; of one conversation only.</param>
    /// <param name="functions">The functions that assertions may call.</param>
    /// <param name="now">The time at which the conversation begins; each turn is a second later.</param>
    public static ScriptOutcome Run(SourceText script, IScriptPartner partner, FunctionTable functions, DateTimeOffset now)
    {
        var found = new Diagnostics();
        return Parse(script, found) is { } node ? Run(script, node, partner, functions, now, found) : new(null, [.. found]);
    }

    /// <summary>The name of the dialog that a script tests; null when it holds the dialog itself, or none.</summary>
    public static string? DialogOf(SourceText script) => Parse(script, [])?.Text("dialog");

    private static JsonObjectNode? Parse(SourceText script, Diagnostics found)
    {
        var tree = JsonTree.Parse(script, found);
        if (tree is not (null or JsonObjectNode))
        {
            found.Error(script.Name, tree.At, $"A script is an object, found {tree.Noun}.");
        }

        return tree as JsonObjectNode;
    }

    private static ScriptOutcome Run(SourceText script, JsonObjectNode node, IScriptPartner partner, FunctionTable functions, DateTimeOffset now, Diagnostics found)
    {
        var name = FlowFiles.FileName(script.Name).Split('.')[0];
        var traces = node.Find("enableTrace")?.Value.ToValue() is BooleanValue { Truth: true };
        var conversation = new ScriptConversation(partner, name, node.Text("locale") ?? "en-us", traces, now);
        var run = new ScriptRun(conversation, functions, script);
        return new(Run(run, node), [.. found]) { Conversation = run.Conversation };
    }

    private static ScriptFault? Run(ScriptRun run, JsonObjectNode script)
    {
        try
        {
            foreach (var action in (script.Find("script")?.Value as JsonArrayNode)?.Items.OfType<JsonObjectNode>() ?? [])
            {
                Perform(run, action);
            }

            return null;
        }
        catch (ScriptFailure failure)
        {
            return failure.Fault;
        }
    }

    private static void Perform(ScriptRun run, JsonObjectNode action)
    {
        var kind = action.Text("$kind") ?? "";
        if (!s_actions.TryGetValue(kind.Replace("Microsoft.Test.", "", StringComparison.Ordinal), out var perform))
        {
            throw run.Fail(action, $"there is no test action \"{kind}\".");
        }

        try
        {
            perform(run, action);
        }
        catch (DialogException impossible)
        {
            throw run.Fail(action, impossible.Message);
        }
    }
}
