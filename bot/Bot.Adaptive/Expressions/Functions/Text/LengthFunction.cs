namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>length(text)</c>: its UTF-16 units; 0 for null.</summary>
internal static class LengthFunction
{
    public static readonly Function Definition = new("length", Signature.Between(1, 1, ValueKinds.String), ValueKinds.Number, arguments => arguments.Text(0).Length)
    {
        Each = Checks.TextOrNull,
    };
}
