using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>One assignment to long-lived memory.</summary>
/// <param name="Path">The scope (<c>user</c> or <c>conversation</c>), then names and indexes inside it.</param>
/// <param name="Value">What was set; null when the property was deleted.</param>
public sealed record MemoryWrite(ImmutableArray<Value> Path, Value? Value)
{
    internal ObjectValue Apply(ObjectValue scope) => Scopes.Change(scope, Path.AsSpan()[1..], Value, out _);
}
