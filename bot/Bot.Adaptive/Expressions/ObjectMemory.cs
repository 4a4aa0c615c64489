using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>A memory whose root names are the properties of one object. Belongs to one step, since it can be written.</summary>
public sealed class ObjectMemory(ObjectValue root) : IMemory
{
    /// <summary>What the memory holds now.</summary>
    public ObjectValue Root { get; private set; } = root;

    public long Version { get; private set; }

    public Value Read(string name) => Root[name];

    public string? Write(ImmutableArray<Value> path, Value value)
    {
        var changed = Paths.Write(Root, path.AsSpan(), value, out var error);
        if (error is null && changed is ObjectValue obj)
        {
            Root = obj;
            Version++;
        }

        return error;
    }
}
