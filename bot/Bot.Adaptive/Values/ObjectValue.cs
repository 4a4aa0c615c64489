using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Bot.Adaptive.Values;

/// <summary>
/// Named values in the order in which they were added. Names are found whatever their case and keep the spelling
/// that they were first given. A change makes a new object; past a few names it shares structure with the old one,
/// so that setting one property costs the same in a small and in a large object.
/// </summary>
public sealed record ObjectValue : Value, IReadOnlyCollection<KeyValuePair<string, Value>>
{
    /// <summary>Above the number of properties that an activity has: those are read and written on every turn, and never indexed.</summary>
    private const int IndexFrom = 24;

    private readonly KeyValuePair<string, Value>[] _few;
    private readonly ImmutableDictionary<string, Slot>? _many;
    private readonly int _nextOrder;
    private long _extent;

    private ObjectValue(KeyValuePair<string, Value>[] few) => _few = few;

    private ObjectValue(ImmutableDictionary<string, Slot> many, int nextOrder)
    {
        _few = [];
        _many = many;
        _nextOrder = nextOrder;
    }

    public static ObjectValue Empty { get; } = new([]);

    public int Count => _many?.Count ?? _few.Length;

    public override Extent Extent =>
        Extent.Unpack(_extent != 0 ? _extent : _extent = Extent.Over(this.Select(property => property.Value)).Packed());

    /// <summary>The names in order.</summary>
    public IEnumerable<string> Names => this.Select(pair => pair.Key);

    /// <summary>The value of a name, or <see cref="Value.Null"/> when there is none.</summary>
    public Value this[string name] => TryGet(name, out var value) ? value : Null;

    /// <summary>Later pairs win over earlier ones of the same name.</summary>
    public static ObjectValue Of(params IEnumerable<KeyValuePair<string, Value>> pairs)
    {
        var few = new KeyValuePair<string, Value>[pairs.TryGetNonEnumeratedCount(out var known) ? Math.Min(known, IndexFrom) : 4];
        var count = 0;
        using var rest = pairs.GetEnumerator();
        while (rest.MoveNext())
        {
            var index = IndexOf(few.AsSpan(0, count), rest.Current.Key);
            if (index >= 0)
            {
                few[index] = new(few[index].Key, rest.Current.Value);
                continue;
            }

            if (count == IndexFrom)
            {
                return Indexed(few, rest);
            }

            if (count == few.Length)
            {
                Array.Resize(ref few, Math.Min(IndexFrom, Math.Max(4, count * 2)));
            }

            few[count++] = rest.Current;
        }

        return count == 0 ? Empty : new(count == few.Length ? few : few[..count]);
    }

    public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
    {
        if (_many is not null)
        {
            var found = _many.TryGetValue(name, out var slot);
            value = found ? slot!.Value : null;
            return found;
        }

        var index = IndexOf(name);
        value = index >= 0 ? _few[index].Value : null;
        return index >= 0;
    }

    public bool Contains(string name) => TryGet(name, out _);

    public ObjectValue With(string name, Value value)
    {
        if (_many is not null)
        {
            return _many.TryGetValue(name, out var slot)
                ? new(_many.SetItem(name, slot with { Value = value }), _nextOrder)
                : new(_many.Add(name, new(_nextOrder, name, value)), _nextOrder + 1);
        }

        var index = IndexOf(name);
        if (index >= 0)
        {
            var changed = (KeyValuePair<string, Value>[])_few.Clone();
            changed[index] = new(_few[index].Key, value);
            return new(changed);
        }

        if (_few.Length < IndexFrom)
        {
            return new([.. _few, new(name, value)]);
        }

        var many = Indexed(_few);
        many.Add(name, new(many.Count, name, value));
        return new(many.ToImmutable(), many.Count);
    }

    public ObjectValue Without(string name)
    {
        if (_many is not null)
        {
            return new(_many.Remove(name), _nextOrder);
        }

        var index = IndexOf(name);
        return index < 0 ? this : new([.. _few[..index], .. _few[(index + 1)..]]);
    }

    public bool Equals(ObjectValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Count == other.Count
            && this.All(pair => other.TryGet(pair.Key, out var value) && pair.Value.Equals(value)));

    public override int GetHashCode() => Count;

    /// <summary>Indented JSON, as upstream's templates print an object.</summary>
    public override string ToString() => Json.Write(this, indented: true);

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() =>
        _many is null
            ? ((IEnumerable<KeyValuePair<string, Value>>)_few).GetEnumerator()
            : _many.Values.OrderBy(slot => slot.Order)
                .Select(slot => KeyValuePair.Create(slot.Name, slot.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name) => IndexOf(_few, name);

    /// <summary>An object of these and of all that follow, from where the enumerator stands.</summary>
    private static ObjectValue Indexed(KeyValuePair<string, Value>[] few, IEnumerator<KeyValuePair<string, Value>> rest)
    {
        var many = Indexed(few);
        do
        {
            var (name, value) = rest.Current;
            many[name] = many.TryGetValue(name, out var slot) ? slot with { Value = value } : new(many.Count, name, value);
        }
        while (rest.MoveNext());

        return new(many.ToImmutable(), many.Count);
    }

    private static ImmutableDictionary<string, Slot>.Builder Indexed(KeyValuePair<string, Value>[] few)
    {
        var many = ImmutableDictionary.CreateBuilder<string, Slot>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in few)
        {
            many.Add(name, new(many.Count, name, value));
        }

        return many;
    }

    private static int IndexOf(ReadOnlySpan<KeyValuePair<string, Value>> few, string name)
    {
        for (var i = 0; i < few.Length; i++)
        {
            if (string.Equals(few[i].Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed record Slot(int Order, string Name, Value Value);
}
