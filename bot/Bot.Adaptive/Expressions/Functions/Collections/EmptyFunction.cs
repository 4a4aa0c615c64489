using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>empty(x)</c>: whether a text, list or object holds nothing; true for null.</summary>
internal static class EmptyFunction
{
    public static readonly Function Definition = new("empty", Signature.Unary, ValueKinds.Boolean, arguments => arguments[0] switch
    {
        TextValue text => text.Text.Length == 0,
        ListValue list => list.Count == 0,
        ObjectValue obj => obj.Count == 0,
        var other => other.IsNull,
    })
    {
        Each = Checks.ContainerOrNull,
        TakesErrorsAsFalse = true,
    };
}
