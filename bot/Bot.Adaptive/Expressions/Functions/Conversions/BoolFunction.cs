using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>bool(x)</c>: 0, "false", false and null are false.</summary>
internal static class BoolFunction
{
    public static readonly Function Definition = new("bool", Signature.Unary, ValueKinds.Boolean, arguments => arguments[0] switch
    {
        IntegerValue integer => integer.Amount != 0,
        TextValue text => !bool.TryParse(text.Text, out var truth) || truth,
        var other => other.IsTruthy,
    })
    {
        TakesErrorsAsFalse = true,
    };
}
