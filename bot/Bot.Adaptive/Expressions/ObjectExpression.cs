using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>An object that is written in the expression: <c>{ name: value, 'other name': value }</c>.</summary>
public sealed class ObjectExpression : Expression
{
    public ObjectExpression(ImmutableArray<KeyValuePair<string, Expression>> properties)
        : base(HeightOver(properties.Select(property => property.Value))) => Properties = properties;

    /// <summary>In the order written; of equal names the last counts.</summary>
    public ImmutableArray<KeyValuePair<string, Expression>> Properties { get; }

    public override ValueKinds Returns => ValueKinds.Object;

    public override Result Evaluate(Evaluation evaluation)
    {
        var made = ObjectValue.Empty;
        foreach (var (name, expression) in Properties)
        {
            var value = expression.Evaluate(evaluation);
            if (value.Failed)
            {
                return value;
            }

            made = made.With(name, value.Value);
        }

        return Fuel.Allow(made);
    }

    private protected override string Print() => $"{{{string.Join(", ", Properties.Select(p => $"{Quote(p.Key)}: {p.Value}"))}}}";

    public override bool Equals(Expression? other) => other is ObjectExpression obj && Properties.SequenceEqual(obj.Properties);

    public override int GetHashCode() => Properties.Length;

    /// <summary>Names are written as they are: the grammar knows no escapes in them.</summary>
    private static string Quote(string name) => name.Contains('\'') ? $"\"{name}\"" : $"'{name}'";
}
