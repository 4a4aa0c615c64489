using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>The outcome of an evaluation: a value, or a sentence that says what went wrong. Errors are values because conditions swallow them.</summary>
public readonly record struct Result(Value Value, string? Error)
{
    public bool Failed => Error is not null;

    public static implicit operator Result(Value value) => new(value, null);

    public static implicit operator Result(bool truth) => new(truth, null);

    public static implicit operator Result(long amount) => new(amount, null);

    public static implicit operator Result(double amount) => new(amount, null);

    /// <summary>A text that is the value, not an error: see <c>Failure</c>.</summary>
    public static implicit operator Result(string? text) => new(text, null);

    public static Result Failure(string error) => new(Value.Null, error);

    /// <summary>An error that tells of values: long ones are cut.</summary>
    public static Result Failure(Message error) => new(Value.Null, error.Finish());
}
