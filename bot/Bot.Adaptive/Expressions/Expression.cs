namespace Bot.Adaptive.Expressions;

/// <summary>
/// A compiled expression: an immutable tree that any number of threads may evaluate at once. It is made by
/// <see cref="ExpressionParser"/> when a flow is loaded; nothing is parsed while a step runs. The cases are
/// <see cref="ConstantExpression"/>, <see cref="PathExpression"/>, <see cref="ObjectExpression"/> and <see cref="CallExpression"/>.
/// Equality is structural.
/// </summary>
public abstract class Expression : IEquatable<Expression>
{
    private IReadOnlySet<string>? _references;
    private string? _text;

    private protected Expression(int height) => Height = height;

    /// <summary>What is known of the result without evaluating.</summary>
    public abstract ValueKinds Returns { get; }

    /// <summary>The memory paths that the expression reads, as upstream's References() names them; loop variables left out.</summary>
    public IReadOnlySet<string> References => _references ??= ReferenceWalk.Of(this);

    /// <summary>Levels of the tree, this one included. Bounded by the parser, so that walking a tree never exhausts the stack.</summary>
    internal int Height { get; }

    /// <summary>The value, or a sentence that says why there is none. Never throws for what a flow or a participant wrote.</summary>
    public abstract Result Evaluate(Evaluation evaluation);

    /// <summary>The value of a condition: an error counts as false, as do null and false.</summary>
    public bool IsTrue(Evaluation evaluation)
    {
        var result = Evaluate(evaluation);
        return !result.Failed && result.Value.IsTruthy;
    }

    /// <summary>The canonical text: parsing it again gives an expression of the same value.</summary>
    public sealed override string ToString() => _text ??= Print();

    public abstract bool Equals(Expression? other);

    public sealed override bool Equals(object? obj) => Equals(obj as Expression);

    public abstract override int GetHashCode();

    /// <summary>The canonical text, made when it is asked for the first time: messages ask for it.</summary>
    private protected abstract string Print();

    private protected static int HeightOver(IEnumerable<Expression> children) =>
        1 + children.Select(child => child.Height).DefaultIfEmpty().Max();
}
