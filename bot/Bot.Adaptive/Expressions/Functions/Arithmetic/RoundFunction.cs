using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>round(n)</c>, <c>round(n, digits)</c>: rounded to 0 to 15 digits; a half goes to the even neighbour.</summary>
internal static class RoundFunction
{
    public static readonly Function Definition = new("round", Signature.Between(1, 2, ValueKinds.Number), ValueKinds.Number, Round)
    {
        Each = Checks.Number,
    };

    private static Result Round(Arguments arguments)
    {
        var digits = 0;
        if (arguments.Count == 2)
        {
            if (arguments[1] is not IntegerValue)
            {
                return Result.Failure($"The second {arguments[1]} parameter must be an integer.");
            }

            if (!Numbers.TryInt32(arguments[1], out digits, out var error))
            {
                return Result.Failure(error!);
            }
        }

        return digits is < 0 or > 15
            ? Result.Failure($"The second parameter {arguments[1]} must be an integer between 0 and 15;")
            : Math.Round(Numbers.Amount(arguments[0]), digits);
    }
}
