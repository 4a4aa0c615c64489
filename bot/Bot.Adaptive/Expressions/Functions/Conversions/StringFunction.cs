using System.Text;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>string(x)</c>, <c>string(x, locale)</c>: numbers as the locale writes them, lists and objects as JSON, bytes as UTF-8.</summary>
internal static class StringFunction
{
    public static readonly Function Definition = new("string", Signature.Of(ValueKinds.Object).Then(ValueKinds.String), ValueKinds.String, ToText);

    private static Result ToText(Arguments arguments)
    {
        if (!arguments.TryCulture(1, out var culture, out var error))
        {
            return Result.Failure(error!);
        }

        return arguments[0] switch
        {
            TextValue => arguments[0],
            IntegerValue integer => integer.Amount.ToString(culture),
            NumberValue number => number.Amount.ToString(culture),
            InstantValue instant => instant.Instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", culture),
            BinaryValue binary => Texts.Made(Encoding.UTF8.GetString(binary.Bytes.Span), arguments.Evaluation.Fuel),
            var other => Texts.Made(Json.Write(other), arguments.Evaluation.Fuel),
        };
    }
}
