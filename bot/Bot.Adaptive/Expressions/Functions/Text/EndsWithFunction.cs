namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>endsWith(text, end)</c>: case counts.</summary>
internal static class EndsWithFunction
{
    public static readonly Function Definition = new("endsWith", Signature.Between(2, 2, ValueKinds.String), ValueKinds.Boolean, arguments =>
        arguments.Text(0).EndsWith(arguments.Text(1), StringComparison.Ordinal))
    {
        Each = Checks.TextOrNull,
    };
}
