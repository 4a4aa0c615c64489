namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>trim(text)</c>: without white space at its ends.</summary>
internal static class TrimFunction
{
    public static readonly Function Definition = new("trim", Signature.Between(1, 1, ValueKinds.String), ValueKinds.String, arguments => arguments.Text(0).Trim())
    {
        Each = Checks.TextOrNull,
    };
}
