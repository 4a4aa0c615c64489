using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>jPath(json, path)</c>: what a JSONPath finds in an object or in JSON text: one value as it is, several as a list.</summary>
internal static class JPathFunction
{
    public static readonly Function Definition = new("jPath", Signature.Of(ValueKinds.Object, ValueKinds.String), ValueKinds.Object, Find);

    private static Result Find(Arguments arguments)
    {
        var (source, path) = (arguments[0], arguments[1].ToString());
        if (source is TextValue json)
        {
            if (!LenientJson.TryParse(json.Text, out source, out _) || source is not ObjectValue)
            {
                return Result.Failure($"{json.Text} is not a valid JSON string");
            }
        }
        else if (source is not ObjectValue)
        {
            return Result.Failure($"{source} is not a valid JSON object or a valid JSON string");
        }

        if (!JsonPathReader.TryRead(path, out var compiled))
        {
            return Result.Failure($"{path} is not a valid path");
        }

        return compiled.Find(source, source, arguments.Evaluation.Fuel) switch
        {
            null => Result.Failure(Fuel.StepsSpent),
            [] => Result.Failure($"there is no matching node for path: {path} in the given JSON"),
            [var only] => only,
            var several => Texts.Made(several, arguments.Evaluation.Fuel),
        };
    }
}
