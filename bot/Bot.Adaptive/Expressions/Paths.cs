using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>Reading and writing inside values along a path of names (text) and indexes (integers).</summary>
public static class Paths
{
    /// <summary>How far an index may lie past the end of the list that it extends.</summary>
    public const int MaxGap = 1000;

    private static readonly char[] s_separators = ['.', '[', ']'];

    /// <summary>
    /// One step into a value; null when there is nothing. A text that is an integer also indexes a list; texts have a
    /// <c>length</c> and lists a <c>count</c>, as upstream's .NET values have.
    /// </summary>
    public static Value Read(Value value, Value key) => (value, key) switch
    {
        (ObjectValue obj, TextValue name) => obj[name.Text],
        (ObjectValue obj, IntegerValue at) => obj[at.ToString()],
        (ListValue list, IntegerValue at) => ItemOf(list, at.Amount),
        (ListValue list, TextValue text) when TryIndex(text.Text, out var at) => ItemOf(list, at),
        (TextValue text, TextValue { Text: var name }) when name.Equals("length", StringComparison.OrdinalIgnoreCase) => text.Text.Length,
        (ListValue list, TextValue { Text: var name }) when name.Equals("count", StringComparison.OrdinalIgnoreCase) => list.Count,
        _ => Value.Null,
    };

    /// <summary>Splits the text of a path (<c>a.b[0]['c']</c>) into names and indexes. Lenient, as upstream's memory is.</summary>
    public static ImmutableArray<Value> Split(string path) =>
    [
        .. path.Split(s_separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Trim('\'', '"'))
            .Select(part => TryIndex(part, out var at) ? at : (Value)part),
    ];

    /// <summary>What a memory holds at the text of a path; null when nothing.</summary>
    public static Value Read(IMemory memory, string path)
    {
        var parts = Split(path);
        if (parts.IsEmpty)
        {
            return Value.Null;
        }

        var value = memory.Read(parts[0].ToString());
        foreach (var part in parts.AsSpan()[1..])
        {
            value = Read(value, part);
        }

        return value;
    }

    /// <summary>What a value holds at the text of a path; null when nothing.</summary>
    public static Value Read(Value value, string path)
    {
        foreach (var part in Split(path))
        {
            value = Read(value, part);
        }

        return value;
    }

    /// <summary>The container with a value set at a path. Missing objects are made on the way; a list grows to the index.</summary>
    /// <param name="container">What is changed: an object, a list, or null for nothing yet.</param>
    /// <param name="path">Names and indexes, at least one.</param>
    /// <param name="value">What is set.</param>
    /// <param name="error">Null, or why the path cannot be written.</param>
    public static Value Write(Value container, ReadOnlySpan<Value> path, Value value, out string? error)
    {
        if (path.Length + value.Extent.Depth > Json.MaxDepth)
        {
            return Refuse(container, $"The path nests deeper than {Json.MaxDepth} levels.", out error);
        }

        return WriteStep(container, path, value, out error);
    }

    private static Value WriteStep(Value container, ReadOnlySpan<Value> path, Value value, out string? error)
    {
        error = null;
        if (path.IsEmpty)
        {
            return value;
        }

        return (path[0], container) switch
        {
            (IntegerValue at, ListValue or NullValue) => WriteItem(container as ListValue ?? ListValue.Empty, at.Amount, path, value, out error),
            (IntegerValue at, ObjectValue obj) => obj.With(at.ToString(), WriteStep(obj[at.ToString()], path[1..], value, out error)),
            (TextValue name, ObjectValue obj) => obj.With(name.Text, WriteStep(obj[name.Text], path[1..], value, out error)),
            (TextValue name, ListValue list) when TryIndex(name.Text, out var at) => WriteItem(list, at, path, value, out error),
            (TextValue name, _) => ObjectValue.Empty.With(name.Text, WriteStep(Value.Null, path[1..], value, out error)),
            _ => Refuse(container, Message.Of($"An index needs a list, but found {container}."), out error),
        };
    }

    private static Value WriteItem(ListValue list, long at, ReadOnlySpan<Value> path, Value value, out string? error)
    {
        if (at < 0 || at > list.Count + MaxGap)
        {
            return Refuse(list, "Index was out of range.", out error);
        }

        var index = (int)at;
        var item = WriteStep(index < list.Count ? list[index] : Value.Null, path[1..], value, out error);
        var items = list.Items.AddRange(Enumerable.Repeat<Value>(Value.Null, Math.Max(0, index + 1 - list.Count)));
        return new ListValue(items.SetItem(index, item));
    }

    private static Value Refuse(Value unchanged, string why, out string? error)
    {
        error = why;
        return unchanged;
    }

    private static Value ItemOf(ListValue list, long at) => at >= 0 && at < list.Count ? list[(int)at] : Value.Null;

    private static bool TryIndex(string text, out int at) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out at);
}
