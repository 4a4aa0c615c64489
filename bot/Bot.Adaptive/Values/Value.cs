namespace Bot.Adaptive.Values;

/// <summary>
/// What an expression, a template or a memory path yields: a closed set of JSON-like values, all immutable.
/// Integers are 64-bit and kept apart from floating-point numbers, as adaptive expressions do.
/// Equality is deep and strict about kinds: integer 1 and number 1.0 differ here; the <c>==</c> of expressions compares amounts.
/// </summary>
public abstract record Value
{
    private protected Value()
    {
    }

    public static NullValue Null { get; } = new();

    public static BooleanValue True { get; } = new(true);

    public static BooleanValue False { get; } = new(false);

    /// <summary>Only null and false are false in conditions: 0 and the empty text are true.</summary>
    public virtual bool IsTruthy => true;

    public bool IsNull => this is NullValue;

    /// <summary>How much it holds.</summary>
    public virtual Extent Extent => new(1, 0);

    public static implicit operator Value(string? text) => text is null ? Null : new TextValue(text);

    public static implicit operator Value(bool truth) => truth ? True : False;

    public static implicit operator Value(int amount) => IntegerValue.Of(amount);

    public static implicit operator Value(long amount) => IntegerValue.Of(amount);

    public static implicit operator Value(double amount) => new NumberValue(amount);
}
