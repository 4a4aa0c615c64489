using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>jsonStringify(x)</c>: as JSON without white space.</summary>
internal static class JsonStringifyFunction
{
    public static readonly Function Definition = new("jsonStringify", Signature.Unary, ValueKinds.String, arguments => Texts.Made(Json.Write(arguments[0]), arguments.Evaluation.Fuel));
}
