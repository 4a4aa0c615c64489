using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isMatch(text, pattern)</c>: whether a regular expression matches somewhere.</summary>
internal static class IsMatchFunction
{
    public static readonly Function Definition = new("isMatch", Signature.Between(2, 2, ValueKinds.String), ValueKinds.Boolean, Match)
    {
        Each = Checks.TextOrNull,
        Inspect = call => call.Arguments[1] is ConstantExpression { Value: TextValue pattern } && !Patterns.TryCompile(pattern.Text, out _)
            ? Invalid(pattern.Text)
            : null,
    };

    private static Result Match(Arguments arguments) =>
        !Patterns.TryCompile(arguments.Text(1), out var pattern) ? Result.Failure(Invalid(arguments.Text(1)))
        : pattern.IsMatch(arguments.Text(0)) is { } matches ? matches
        : Result.Failure(Message.Of($"'{arguments.Text(1)}' takes too long to match."));

    private static string Invalid(string pattern) => Message.Of($"'{pattern}' is not a valid regex.");
}
