using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Functions that move a time.</summary>
internal static class Shift
{
    /// <summary><c>addDays(time, n)</c> and its kin, with format and locale as they may follow.</summary>
    public static Function By(string name, string unit) =>
        new(name, Signature.Of(ValueKinds.String, ValueKinds.Number).Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, arguments =>
        {
            if (arguments[1] is not IntegerValue)
            {
                return Result.Failure($"{arguments.Call} should contain an ISO format timestamp and a time interval integer.");
            }

            return !Numbers.TryInt32(arguments[1], out var amount, out var error) ? Result.Failure(error!)
                : !Times.TryRead(arguments[0], out var time, out error) || !Times.TryShift(time, unit, amount, out time, out error) ? Result.Failure(error)
                : Times.Format(time, arguments, 2);
        });

    /// <summary><c>addToTime(time, n, unit)</c> and <c>subtractFromTime(time, n, unit)</c>.</summary>
    public static Function ByUnit(string name, int sign) =>
        new(name, Signature.Of(ValueKinds.Object, ValueKinds.Number, ValueKinds.String).Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, arguments =>
            arguments[1] is not IntegerValue amount || arguments[2] is not TextValue unit
                ? Result.Failure($"{arguments.Call} should contain an ISO format timestamp, a time interval integer, a string unit of time, an optional output format string and an optional locale string.")
                : !Times.TryRead(arguments[0], out var time, out var error) || !Times.TryShift(time, unit.Text, sign * amount.Amount, out time, out error)
                    ? Result.Failure(error)
                    : Times.Format(time, arguments, 3));

    /// <summary><c>getFutureTime(n, unit)</c> and <c>getPastTime(n, unit)</c>: from the time of the step.</summary>
    public static Function FromNow(string name, int sign) =>
        new(name, Signature.Of(ValueKinds.Number, ValueKinds.String).Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, arguments =>
            arguments[0] is not IntegerValue amount || arguments[1] is not TextValue unit
                ? Result.Failure($"{arguments.Call} should contain a time interval integer, a string unit of time, an optional output format string and an optional locale string.")
                : Times.TryShift(arguments.Evaluation.Now.UtcDateTime, unit.Text, sign * amount.Amount, out var time, out var error)
                    ? Times.Format(time, arguments, 2)
                    : Result.Failure(error));
}
