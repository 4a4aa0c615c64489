using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>json(text)</c>: what a JSON text holds. Single quotes, bare names, comments and trailing commas are allowed.</summary>
internal static class JsonFunction
{
    public static readonly Function Definition = new("json", Signature.Of(ValueKinds.String), ValueKinds.Object, Parse);

    private static Result Parse(Arguments arguments)
    {
        var text = arguments[0].ToString();
        return !arguments.Evaluation.Fuel.Produce(4L * text.Length) ? Result.Failure(Fuel.OutputSpent)
            : LenientJson.TryParse(text, out var value, out var error) ? value
            : Result.Failure(error);
    }
}
