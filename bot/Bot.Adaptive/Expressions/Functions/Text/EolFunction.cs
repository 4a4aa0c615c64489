namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>EOL()</c>: a line feed, on every machine.</summary>
internal static class EolFunction
{
    public static readonly Function Definition = new("EOL", Signature.Between(0, 0), ValueKinds.String, _ => "\n");
}
