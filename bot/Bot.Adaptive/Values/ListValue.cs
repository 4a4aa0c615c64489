using System.Collections;
using System.Collections.Immutable;

namespace Bot.Adaptive.Values;

/// <summary>An ordered list. Adding to it makes a new list that shares what it can.</summary>
public sealed record ListValue(ImmutableList<Value> Items) : Value, IReadOnlyList<Value>
{
    private long _extent;

    public static ListValue Empty { get; } = new(ImmutableList<Value>.Empty);

    /// <summary>The items, in order.</summary>
    public ImmutableList<Value> Items { get; } = Items;

    public int Count => Items.Count;

    public override Extent Extent => Extent.Unpack(_extent != 0 ? _extent : _extent = Extent.Over(Items).Packed());

    public Value this[int index] => Items[index];

    public static ListValue Of(IEnumerable<Value> items) => new([.. items]);

    public bool Equals(ListValue? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && Items.SequenceEqual(other.Items));

    public override int GetHashCode() => Items.Count;

    /// <summary>Indented JSON, as upstream's templates print a list.</summary>
    public override string ToString() => Json.Write(this, indented: true);

    public IEnumerator<Value> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
