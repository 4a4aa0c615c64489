using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>unique(list)</c>: each item once.</summary>
internal static class UniqueFunction
{
    public static readonly Function Definition = new("unique", Signature.Of(ValueKinds.Array), ValueKinds.Array, arguments => Sets.Combine(arguments, (a, b) => a) is { Failed: false, Value: ListValue list } ? ListValue.Of(list.Items.Distinct()) : Result.Failure(Fuel.StepsSpent))
    {
        Each = Checks.List,
    };
}
