using Bot.Adaptive.Expressions.Functions;

namespace Bot.Adaptive.Expressions.Parsing;

/// <summary>An operator between two operands, how tightly it binds, and the function that it calls.</summary>
/// <param name="Precedence">Higher binds tighter.</param>
/// <param name="Chains">True when <c>a op b op c</c> is one call with three arguments.</param>
internal sealed record BinaryOperator(string Symbol, int Precedence, Function Function, bool Chains = false)
{
    public static readonly BinaryOperator Conditional = new("?", 2, IfFunction.Definition);

    private static readonly BinaryOperator[] s_all =
    [
        new("^", 11, PowerFunction.Definition, Chains: true),
        new("*", 10, MultiplyFunction.Definition, Chains: true),
        new("/", 10, DivideFunction.Definition, Chains: true),
        new("%", 10, ModFunction.Definition),
        new("+", 9, AddFunction.Definition, Chains: true),
        new("-", 9, SubtractFunction.Definition, Chains: true),
        new("==", 8, EqualsFunction.Definition),
        new("!=", 8, NotEqualsFunction.Definition),
        new("<>", 8, NotEqualsFunction.Definition),
        new("&", 7, ConcatFunction.Definition, Chains: true),
        new("<", 6, LessFunction.Definition),
        new("<=", 6, LessOrEqualsFunction.Definition),
        new(">", 6, GreaterFunction.Definition),
        new(">=", 6, GreaterOrEqualsFunction.Definition),
        new("&&", 5, AndFunction.Definition, Chains: true),
        new("||", 4, OrFunction.Definition, Chains: true),
        new("??", 3, CoalesceFunction.Definition, Chains: true),
    ];

    /// <summary>The operator of a symbol, or null.</summary>
    public static BinaryOperator? Find(ReadOnlySpan<char> symbol)
    {
        foreach (var op in s_all)
        {
            if (symbol.SequenceEqual(op.Symbol))
            {
                return op;
            }
        }

        return null;
    }
}
