using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>formatTicks(ticks)</c>, <c>formatTicks(ticks, format, locale)</c>: 100-nanosecond units since the year 1.</summary>
internal static class FormatTicksFunction
{
    public static readonly Function Definition =
        new("formatTicks", Signature.Of(ValueKinds.Number).Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, arguments =>
            arguments[0] is not IntegerValue ticks ? Result.Failure($"formatTicks first arugment {arguments[0]} must be an integer")
            : ticks.Amount < 0 || ticks.Amount > DateTime.MaxValue.Ticks ? Result.Failure("Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')")
            : Times.Format(new DateTime(ticks.Amount), arguments, 1));
}
