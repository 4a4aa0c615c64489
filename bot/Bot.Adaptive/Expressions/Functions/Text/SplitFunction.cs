using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>split(text, separator)</c>: the parts between separators; the single characters when there is none.</summary>
internal static class SplitFunction
{
    public static readonly Function Definition = new("split", Signature.Between(1, 2, ValueKinds.String), ValueKinds.Array, Split)
    {
        Each = Checks.TextOrNull,
    };

    private static Result Split(Arguments arguments)
    {
        var text = arguments.Text(0);
        var separator = arguments.TextOrNull(1) ?? "";
        return !arguments.Evaluation.Fuel.ProduceItems(text.Length) ? Result.Failure(Fuel.OutputSpent)
            : separator.Length == 0 ? ListValue.Of(text.Select(c => (Value)c.ToString()))
            : ListValue.Of(text.Split(separator).Select(part => (Value)part));
    }
}
