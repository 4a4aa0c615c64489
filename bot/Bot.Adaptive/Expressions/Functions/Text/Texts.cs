using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Making text within the fuel of the step.</summary>
internal static class Texts
{
    public static Result Join(string left, string right, Fuel fuel) =>
        fuel.Produce((long)left.Length + right.Length) ? left + right : Result.Failure(Fuel.OutputSpent);

    /// <summary>The text, once its length is paid for.</summary>
    public static Result Made(string text, Fuel fuel) => fuel.Produce(text.Length) ? text : Result.Failure(Fuel.OutputSpent);

    /// <summary>The list, once its length is paid for.</summary>
    public static Result Made(IReadOnlyCollection<Value> items, Fuel fuel) =>
        fuel.ProduceItems(items.Count) ? ListValue.Of(items) : Result.Failure(Fuel.OutputSpent);
}
