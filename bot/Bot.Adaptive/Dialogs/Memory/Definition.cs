using System.Collections.Concurrent;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// What a file says about a dialog, as flows see it under <c>class</c> (of what runs) and <c>dialogclass</c> (of what it runs
/// in): read-only, expressions evaluated when they are read. Texts that call templates, and texts that lead back here, are
/// shown as they stand.
/// </summary>
internal sealed class Definition(JsonObjectNode node, string file, FunctionTable functions)
{
    private readonly ConcurrentDictionary<JsonNode, ValueSetting> _compiled = new(ReferenceEqualityComparer.Instance);

    /// <summary>All properties.</summary>
    public ObjectValue Read(DialogContext dc) =>
        ObjectValue.Of(node.Properties.Select(property => KeyValuePair.Create(property.Name, Read(dc, property.Value))));

    /// <summary>One property; null when the file does not say it.</summary>
    public Value Read(DialogContext dc, string name) =>
        node.Find(name) is { } property ? Read(dc, property.Value) : Value.Null;

    private Value Read(DialogContext dc, JsonNode value)
    {
        if (dc.Turn.ReadsDefinition)
        {
            return value.ToValue();
        }

        dc.Turn.ReadsDefinition = true;
        try
        {
            return _compiled.GetOrAdd(value, Compile).TryRead(dc).Value;
        }
        finally
        {
            dc.Turn.ReadsDefinition = false;
        }
    }

    private ValueSetting Compile(JsonNode value)
    {
        var found = new Diagnostics();
        var compiled = new ValueReader(file, functions, found).Read(value);
        return found.HasErrors ? ValueSetting.Of(value.ToValue()) : compiled;
    }
}
