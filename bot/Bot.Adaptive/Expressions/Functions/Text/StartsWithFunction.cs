namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>startsWith(text, start)</c>: case counts.</summary>
internal static class StartsWithFunction
{
    public static readonly Function Definition = new("startsWith", Signature.Between(2, 2, ValueKinds.String), ValueKinds.Boolean, arguments =>
        arguments.Text(0).StartsWith(arguments.Text(1), StringComparison.Ordinal))
    {
        Each = Checks.TextOrNull,
    };
}
