using System.Collections.Frozen;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>The kinds that a loader knows. Closed at start: files can use them, never add to them.</summary>
public sealed class KindTable
{
    private readonly FrozenDictionary<string, Kind> _kinds;

    public KindTable(params IEnumerable<Kind> kinds) =>
        _kinds = kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public IEnumerable<Kind> All => _kinds.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>This table and more kinds.</summary>
    /// <exception cref="ArgumentException">Two kinds have one name.</exception>
    public KindTable With(params IEnumerable<Kind> more) => new(_kinds.Values.Concat(more));

    public Kind? Find(string name) => _kinds.GetValueOrDefault(name);

    /// <summary>The known name that a misspelt one most likely means; null when none is near.</summary>
    internal string? Nearest(string name, Type wanted, Diagnostics found) =>
        found.Nearest(name, _kinds.Values.Where(kind => kind.Makes == wanted).Select(kind => kind.Name));
}
