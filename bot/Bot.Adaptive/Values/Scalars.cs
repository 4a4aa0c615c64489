using System.Globalization;

namespace Bot.Adaptive.Values;

/// <summary>The JSON null, which is also what a missing property reads as.</summary>
public sealed record NullValue : Value
{
    internal NullValue()
    {
    }

    public override bool IsTruthy => false;

    public override string ToString() => "";
}

/// <summary>True or false. Use <see cref="Value.True"/> and <see cref="Value.False"/>.</summary>
public sealed record BooleanValue : Value
{
    internal BooleanValue(bool truth) => Truth = truth;

    public bool Truth { get; }

    public override bool IsTruthy => Truth;

    /// <summary>The .NET form, "True" or "False": what upstream's templates print.</summary>
    public override string ToString() => Truth.ToString();
}

/// <summary>A 64-bit integer.</summary>
public sealed record IntegerValue : Value
{
    private static readonly IntegerValue[] s_small = [.. Enumerable.Range(-1, 258).Select(i => new IntegerValue(i))];

    private IntegerValue(long amount) => Amount = amount;

    public long Amount { get; }

    /// <summary>Small amounts share one instance: counters and indexes are the commonest values of all.</summary>
    public static IntegerValue Of(long amount) =>
        amount is >= -1 and <= 256 ? s_small[amount + 1] : new IntegerValue(amount);

    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A double-precision number that is not known to be an integer.</summary>
public sealed record NumberValue(double Amount) : Value
{
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Text in UTF-16.</summary>
public sealed record TextValue(string Text) : Value
{
    public override Extent Extent => new(1 + (Text.Length / 8), 0);

    public override string ToString() => Text;
}

/// <summary>An instant, as date functions keep it between calls.</summary>
public sealed record InstantValue(DateTimeOffset Instant) : Value
{
    public override string ToString() => Instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}

/// <summary>Bytes, as base64 functions and attachments use them. Equal by content.</summary>
public sealed record BinaryValue(ReadOnlyMemory<byte> Bytes) : Value
{
    public override Extent Extent => new(1 + (Bytes.Length / 8), 0);

    public bool Equals(BinaryValue? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode() => Bytes.Length;

    public override string ToString() => Convert.ToBase64String(Bytes.Span);
}
