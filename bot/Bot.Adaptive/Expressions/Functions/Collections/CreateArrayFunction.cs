namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>[a, b]</c>, <c>createArray(a, b, …)</c>: a list.</summary>
internal static class CreateArrayFunction
{
    public static readonly Function Definition = new("createArray", Signature.Anything, ValueKinds.Array, arguments => Texts.Made(arguments.Values.ToArray(), arguments.Evaluation.Fuel));
}
