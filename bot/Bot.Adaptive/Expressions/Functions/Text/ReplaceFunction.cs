namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>replace(text, old, new)</c>: case counts.</summary>
internal static class ReplaceFunction
{
    public static readonly Function Definition = new("replace", Signature.Between(3, 3, ValueKinds.String), ValueKinds.String, arguments => Replace(arguments, StringComparison.Ordinal))
    {
        Each = Checks.TextOrNull,
    };

    public static Result Replace(Arguments arguments, StringComparison comparison)
    {
        var (text, old, by) = (arguments.Text(0), arguments.Text(1), arguments.Text(2));
        if (old.Length == 0)
        {
            return Result.Failure($"{arguments[1]} the oldValue in replace function should be a string with at least length 1.");
        }

        // The longest that it can become is paid for before it is made.
        var longest = Math.Max(text.Length, text.Length / old.Length * (long)by.Length + text.Length % old.Length);
        return arguments.Evaluation.Fuel.Produce(longest) ? text.Replace(old, by, comparison) : Result.Failure(Fuel.OutputSpent);
    }
}
