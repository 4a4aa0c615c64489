using System.Collections.Immutable;

namespace Bot.Adaptive.Expressions;

/// <summary>A function or operator with its arguments.</summary>
public sealed class CallExpression : Expression
{
    public CallExpression(Function function, params ImmutableArray<Expression> arguments)
        : base(HeightOver(arguments))
    {
        Function = function;
        Arguments = arguments;
    }

    public Function Function { get; }

    public ImmutableArray<Expression> Arguments { get; }

    public override ValueKinds Returns => Function.Returns;

    /// <summary>True when the call prints as a sign before its operand.</summary>
    internal bool IsPrefix => Function.Symbol == "!";

    public override Result Evaluate(Evaluation evaluation) => Function.Evaluate(this, evaluation);

    /// <summary>Operators print between their operands in parentheses, functions by name.</summary>
    private protected override string Print() => (Function.Symbol, Arguments.Length) switch
    {
        ("!", 1) => $"!({Arguments[0]})",
        ({ } symbol, >= 2) => $"({string.Join($" {symbol} ", Arguments)})",
        _ => $"{Function.Name}({string.Join(", ", Arguments)})",
    };

    public override bool Equals(Expression? other) =>
        other is CallExpression call && Function == call.Function && Arguments.SequenceEqual(call.Arguments);

    public override int GetHashCode() => HashCode.Combine(Function.Name, Arguments.Length);
}
