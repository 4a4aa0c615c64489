using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What <c>==</c> means: null equals only null, numbers by amount, lists item by item, objects whatever the order of their names.</summary>
internal static class Sameness
{
    public static bool Of(Value left, Value right) => (left, right) switch
    {
        (IntegerValue a, IntegerValue b) => a.Amount == b.Amount,
        (IntegerValue or NumberValue, IntegerValue or NumberValue) => Numbers.Amount(left).Equals(Numbers.Amount(right)),
        (ListValue a, ListValue b) => a.Count == b.Count && a.Zip(b).All(pair => Of(pair.First, pair.Second)),
        (ObjectValue a, ObjectValue b) => a.Count == b.Count && a.All(pair => b.TryGet(pair.Key, out var other) && Of(pair.Value, other)),
        _ => left.Equals(right),
    };
}
