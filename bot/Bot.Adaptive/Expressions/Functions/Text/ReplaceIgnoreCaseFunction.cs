namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>replaceIgnoreCase(text, old, new)</c>: whatever the case.</summary>
internal static class ReplaceIgnoreCaseFunction
{
    public static readonly Function Definition = new("replaceIgnoreCase", Signature.Between(3, 3, ValueKinds.String), ValueKinds.String, arguments =>
        ReplaceFunction.Replace(arguments, StringComparison.OrdinalIgnoreCase))
    {
        Each = Checks.TextOrNull,
    };
}
