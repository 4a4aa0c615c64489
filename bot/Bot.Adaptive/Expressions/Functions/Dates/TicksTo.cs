using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Functions that say how long so many ticks are.</summary>
internal static class TicksTo
{
    public static Function Function(string name, long ticksPerUnit) =>
        new(name, Signature.Between(1, 1, ValueKinds.Number), ValueKinds.Number, arguments => arguments[0] is IntegerValue ticks
            ? (double)ticks.Amount / ticksPerUnit
            : Result.Failure($"{arguments.Call} should contain an integer of ticks"));
}
