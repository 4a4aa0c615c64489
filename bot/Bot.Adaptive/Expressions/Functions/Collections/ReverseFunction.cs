using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>reverse(x)</c>: the characters of a text or the items of a list, last first.</summary>
internal static class ReverseFunction
{
    private const ValueKinds Kinds = ValueKinds.String | ValueKinds.Array;

    public static readonly Function Definition = new("reverse", Signature.Of(Kinds), Kinds, Reverse)
    {
        Each = Checks.Container,
    };

    private static Result Reverse(Arguments arguments)
    {
        var fuel = arguments.Evaluation.Fuel;
        switch (arguments[0])
        {
            case TextValue text:
                return Texts.Made(string.Create(text.Text.Length, text.Text, (reversed, original) =>
                {
                    original.CopyTo(reversed);
                    reversed.Reverse();
                }), fuel);
            case ListValue list:
                return Texts.Made([.. list.Items.Reverse()], fuel);
            default:
                return Result.Failure($"{arguments[0]} is not a string or list.");
        }
    }
}
