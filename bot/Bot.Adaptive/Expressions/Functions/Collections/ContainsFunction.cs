using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>contains(text, part)</c>, <c>contains(list, item)</c>, <c>contains(object, name)</c>; errors count as false.</summary>
internal static class ContainsFunction
{
    public static readonly Function Definition = new("contains", Signature.Binary, ValueKinds.Boolean, arguments => (arguments[0], arguments[1]) switch
    {
        (TextValue text, TextValue part) => text.Text.Contains(part.Text, StringComparison.Ordinal),
        (ListValue list, var item) => list.Items.Exists(known => Sameness.Of(known, item)),
        (ObjectValue obj, TextValue name) => obj.Contains(name.Text),
        _ => false,
    })
    {
        TakesErrorsAsFalse = true,
    };
}
