using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary>The actions of a script, performed on one conversation.</summary>
internal sealed class ScriptRun(ScriptConversation conversation, FunctionTable functions, SourceText script)
{
    private readonly List<ScriptLine> _conversation = [];

    /// <summary>What was sent, and the replies that were as expected.</summary>
    public IReadOnlyList<ScriptLine> Conversation => _conversation;

    public void UserSays(JsonObjectNode node) => Send(Activity.Message(node.Text("text") ?? ""), node);

    public void UserActivity(JsonObjectNode node) =>
        Send(new Activity(node.Find("activity")?.Value.ToValue() as ObjectValue ?? ObjectValue.Empty), node);

    public void UserConversationUpdate(JsonObjectNode node)
    {
        var fields = ObjectValue.Empty.With("type", ActivityTypes.ConversationUpdate);
        foreach (var members in new[] { "membersAdded", "membersRemoved" })
        {
            if (node.Find(members)?.Value is JsonArrayNode { Items.IsEmpty: false } list)
            {
                fields = fields.With(members, ListValue.Of(list.Items.Select(item => Account.Of(item.ToValue().ToString()!, item.ToValue().ToString(), "user").Fields)));
            }
        }

        Send(new Activity(fields), node);
    }

    public void CustomEvent(JsonObjectNode node) =>
        Send(Activity.Event(node.Text("name") ?? "", node.Find("value")?.Value.ToValue() ?? Value.Null), node);

    public void Send(Activity activity, JsonObjectNode node)
    {
        if (node.Text("user") is { } user)
        {
            activity = activity.With("from", Account.Of(user, user).Fields);
        }

        _conversation.Add(Line(activity, fromUser: true));
        conversation.Send(activity);
    }

    public void AssertReply(JsonObjectNode node)
    {
        var reply = NextReply(node);
        var expected = node.Text("text");
        var said = reply.MessageText ?? "";
        if (!string.IsNullOrEmpty(expected) && !(IsExact(node) ? Same(said, expected) : ContainsText(said, expected)))
        {
            throw Differ(node, IsExact(node) ? "expected the reply" : "expected a reply with", [expected], said);
        }

        Check(node, reply);
    }

    public void AssertReplyActivity(JsonObjectNode node) => Check(node, NextReply(node));

    public void AssertReplyOneOf(JsonObjectNode node)
    {
        var reply = NextReply(node);
        var said = reply.MessageText ?? "";
        var expected = (node.Find("text")?.Value as JsonArrayNode)?.Items.Select(item => item.ToValue().ToString()!).ToList() ?? [];
        if (!expected.Exists(one => IsExact(node) ? Same(said, one) : ContainsText(said, one)))
        {
            throw Differ(node, IsExact(node) ? "expected one of the replies" : "expected a reply with one of", expected, said);
        }

        Check(node, reply);
    }

    public void AssertNoActivity(JsonObjectNode node)
    {
        if (conversation.NextReply() is { } reply)
        {
            throw Fail(node, $"expected nothing more, but got {Json.Write(reply.Fields, indented: true)}");
        }
    }

    public void MemoryAssertions(JsonObjectNode node) => conversation.Inspect(dc =>
    {
        foreach (var assertion in Assertions(node))
        {
            var result = Compile(assertion, node).Evaluate(dc.Evaluation);
            if (result.Failed || !Setting.ToBool(result.Value))
            {
                throw Fail(node, $"{assertion} MemoryAssertion failed{(result.Failed ? $": {result.Error}" : "")}");
            }
        }
    });

    public void SetProperties(JsonObjectNode node) => conversation.Inspect(dc =>
    {
        foreach (var item in (node.Find("assignments")?.Value as JsonArrayNode)?.Items.OfType<JsonObjectNode>() ?? [])
        {
            if (Compile(item.Text("property") ?? "", node) is PathExpression { Name: not null } path)
            {
                dc.Set(PropertyPath.Of(path), Computed(item.Find("value")?.Value.ToValue() ?? Value.Null, dc, node));
            }
        }
    });

    public void Mock(JsonObjectNode node) => conversation.Partner.Mock(settings => Mocks.Assign(settings, node));

    /// <summary>Texts inside a value are computed as in a flow: after an equals sign, or where something is inserted.</summary>
    private Value Computed(Value value, DialogContext dc, JsonObjectNode node) => value switch
    {
        TextValue { Text: ['=', .. var text] } => Compile(text, node).Evaluate(dc.Evaluation).Value,
        TextValue { Text: var text } when text.Contains("${", StringComparison.Ordinal) => Compile($"`{text}`", node).Evaluate(dc.Evaluation).Value,
        ObjectValue obj => ObjectValue.Of(obj.Select(pair => KeyValuePair.Create(pair.Key, Computed(pair.Value, dc, node)))),
        ListValue list => ListValue.Of(list.Select(item => Computed(item, dc, node))),
        _ => value,
    };

    private Activity NextReply(JsonObjectNode node) =>
        conversation.NextReply() ?? throw Fail(node, $"expected a reply, but nothing more was said");

    private void Check(JsonObjectNode node, Activity reply)
    {
        foreach (var assertion in Assertions(node))
        {
            var result = Compile(assertion, node).Evaluate(conversation.Over(reply));
            if (result.Failed || !Setting.ToBool(result.Value))
            {
                throw Fail(node, $"{assertion} does not hold for {Json.Write(reply.Fields, indented: true)}");
            }
        }

        _conversation.Add(Line(reply, fromUser: false));
    }

    private static ScriptLine Line(Activity activity, bool fromUser) => new(
        fromUser,
        activity.MessageText ?? string.Join(' ', new[] { $"({activity.Type}", activity.Name }.Where(part => !string.IsNullOrEmpty(part))) + ")");

    private static IEnumerable<string> Assertions(JsonObjectNode node) =>
        (node.Find("assertions")?.Value as JsonArrayNode)?.Items.Select(item => item.ToValue().ToString()!) ?? [];

    private Expression Compile(string text, JsonObjectNode node)
    {
        var found = new Diagnostics();
        return ExpressionParser.Parse(text, functions, new Origin(script.Name, node.At), found)
            ?? throw Fail(node, string.Join('\n', found));
    }

    private static bool IsExact(JsonObjectNode node) => node.Find("exact")?.Value.ToValue() is not BooleanValue { Truth: false };

    private static bool Same(string said, string expected) =>
        string.Equals(said.Replace("\r", "", StringComparison.Ordinal), expected.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static bool ContainsText(string said, string expected) =>
        said.Trim().Contains(expected.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The failure of an action.</summary>
    public ScriptFailure Fail(JsonObjectNode node, string what) => new(Fault(node, what));

    private ScriptFailure Differ(JsonObjectNode node, string what, IReadOnlyList<string> expected, string got) =>
        new(Fault(node, what) with { Expected = expected, Got = got });

    private ScriptFault Fault(JsonObjectNode node, string what)
    {
        var description = node.Text("description") is { Length: > 0 } text ? text + ": " : "";
        return new(script.Name, node.At, description + what);
    }
}
