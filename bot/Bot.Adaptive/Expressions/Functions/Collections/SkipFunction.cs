using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>skip(list, n)</c>: without its first n items.</summary>
internal static class SkipFunction
{
    public static readonly Function Definition = new("skip", Signature.Of(ValueKinds.Array, ValueKinds.Number), ValueKinds.Array, arguments =>
        arguments[0] is not ListValue list ? Result.Failure($"{arguments.Describe(0)} is not array.")
        : !Numbers.TryWhole(arguments[1], out var count, out var error) ? Result.Failure(error!)
        : new ListValue(list.Items.RemoveRange(0, Math.Clamp(count, 0, list.Count))));
}
