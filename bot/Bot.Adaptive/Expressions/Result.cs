using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>The outcome of an evaluation: a value, or a sentence that says what went wrong. Errors are values because conditions swallow them.</summary>
public readonly record struct Result(Value Value, string? Error)
{
    public bool Failed => Error is not null;

    public static implicit operator Result(Value value) => new(value, null);

    public static Result Failure(string error) => new(Value.Null, error);
}
