using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>join(list, separator)</c>, <c>join(list, separator, lastSeparator)</c>: the texts of the items; nulls are left out.</summary>
internal static class JoinFunction
{
    public static readonly Function Definition = new("join", Signature.Of(ValueKinds.Array, ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, Join);

    private static Result Join(Arguments arguments)
    {
        if (arguments[0] is not ListValue list)
        {
            return Result.Failure($"{arguments.Describe(0)} evaluates to {arguments[0]} which is not a list.");
        }

        var texts = list.Items.Where(item => !item.IsNull).Select(item => item.ToString()).ToList();
        var between = arguments[1].ToString();
        var last = arguments.Count == 3 ? arguments[2].ToString() : between;
        var length = texts.Sum(text => (long)text.Length + between.Length) + last.Length;
        return !arguments.Evaluation.Fuel.Produce(length) ? Result.Failure(Fuel.OutputSpent)
            : texts.Count < 2 ? string.Concat(texts)
            : string.Join(between, texts[..^1]) + last + texts[^1];
    }
}
