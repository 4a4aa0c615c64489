using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// What expressions and templates read and write. A name is what stands first in a path: a scope such as <c>user</c>,
/// a short form such as <c>$name</c>, or a template parameter; the memory decides what short forms mean.
/// </summary>
public interface IMemory
{
    /// <summary>Moves whenever something is written: the key of template caches.</summary>
    long Version { get; }

    /// <summary>The value of a root name, <see cref="Value.Null"/> when unknown.</summary>
    Value Read(string name);

    /// <summary>Writes at a path of names (text) and indexes (integers); missing objects on the way are made.</summary>
    /// <returns>Null when written, else a sentence that says why not.</returns>
    string? Write(ImmutableArray<Value> path, Value value);
}
