namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>formatEpoch(seconds)</c>, <c>formatEpoch(seconds, format, locale)</c>: seconds since 1970.</summary>
internal static class FormatEpochFunction
{
    public static readonly Function Definition =
        new("formatEpoch", Signature.Of(ValueKinds.Number).Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, Format);

    private static Result Format(Arguments arguments)
    {
        if (!Checks.IsNumber(arguments[0]))
        {
            return Result.Failure($"formatEpoch first argument {arguments[0]} is not a number");
        }

        var seconds = Numbers.Amount(arguments[0]);
        return seconds is > -62_135_596_800 and < 253_402_300_800
            ? Times.Format(DateTime.UnixEpoch.AddSeconds(seconds), arguments, 1)
            : Result.Failure("Value to add was out of range. (Parameter 'value')");
    }
}
