using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>The condition of a filter in a JSONPath.</summary>
internal abstract record JsonPathCondition
{
    public abstract bool Holds(Value value, Value root, Fuel fuel);

    /// <summary>A path below the value or the root, or a constant.</summary>
    internal sealed record Operand(JsonPath? Path, bool FromRoot, Value Constant)
    {
        public IReadOnlyList<Value> Find(Value value, Value root, Fuel fuel) =>
            Path is null ? [Constant] : Path.Find(root, FromRoot ? root : value, fuel) ?? [];
    }

    internal sealed record And(JsonPathCondition Left, JsonPathCondition Right) : JsonPathCondition
    {
        public override bool Holds(Value value, Value root, Fuel fuel) => Left.Holds(value, root, fuel) && Right.Holds(value, root, fuel);
    }

    internal sealed record Or(JsonPathCondition Left, JsonPathCondition Right) : JsonPathCondition
    {
        public override bool Holds(Value value, Value root, Fuel fuel) => Left.Holds(value, root, fuel) || Right.Holds(value, root, fuel);
    }

    /// <summary>Whether a path finds anything.</summary>
    internal sealed record Exists(Operand Wanted) : JsonPathCondition
    {
        public override bool Holds(Value value, Value root, Fuel fuel) => Wanted.Find(value, root, fuel).Count > 0;
    }

    /// <summary>Whether any two values of both sides compare so.</summary>
    internal sealed record Comparison(Operand Left, string Operator, Operand Right) : JsonPathCondition
    {
        public override bool Holds(Value value, Value root, Fuel fuel) =>
            Left.Find(value, root, fuel).Any(left => Right.Find(value, root, fuel).Any(right => Compare(left, right)));

        private bool Compare(Value left, Value right) => Operator switch
        {
            "==" => Sameness.Of(left, right),
            "!=" => !Sameness.Of(left, right),
            "=~" => right is TextValue pattern && left is TextValue text && Patterns.TryCompile(pattern.Text, out var regex) && regex.IsMatch(text.Text) == true,
            _ => Ordering.TryCompare(left, right, CultureInfo.InvariantCulture, out var order) && Operator switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            },
        };
    }
}
