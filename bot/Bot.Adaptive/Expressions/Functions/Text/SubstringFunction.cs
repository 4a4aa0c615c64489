namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>substring(text, start)</c>, <c>substring(text, start, length)</c>.</summary>
internal static class SubstringFunction
{
    public static readonly Function Definition =
        new("substring", Signature.Of(ValueKinds.String, ValueKinds.Number).Then(ValueKinds.Number), ValueKinds.String, Cut);

    private static Result Cut(Arguments arguments)
    {
        if (arguments[0].IsNull)
        {
            return "";
        }

        var text = arguments[0].ToString();
        if (!Numbers.TryWhole(arguments[1], out var start, out var error))
        {
            return Result.Failure(error!);
        }

        if (start < 0 || start >= text.Length)
        {
            return Result.Failure($"{arguments.Describe(1)}={start} which is out of range for {text}.");
        }

        var length = text.Length - start;
        if (arguments.Count == 3 && !Numbers.TryWhole(arguments[2], out length, out error))
        {
            return Result.Failure(error!);
        }

        return length < 0 || length > text.Length - start
            ? Result.Failure($"{arguments.Describe(2)}={length} which is out of range for {text}.")
            : text.Substring(start, length);
    }
}
