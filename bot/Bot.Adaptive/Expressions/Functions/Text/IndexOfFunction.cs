using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>indexOf(text, part)</c>, <c>indexOf(list, item)</c>: from 0; -1 when it is not there.</summary>
internal static class IndexOfFunction
{
    public static readonly Function Definition = new("indexOf", Searching, ValueKinds.Number, arguments =>
        Find(arguments, (text, part) => text.IndexOf(part, StringComparison.Ordinal), (list, item) => list.Items.IndexOf(item)));

    public static Signature Searching => Signature.Of(ValueKinds.Array | ValueKinds.String, ValueKinds.Object);

    public static Result Find(Arguments arguments, Func<string, string, int> inText, Func<ListValue, Value, int> inList) => (arguments[0], arguments[1]) switch
    {
        (TextValue or NullValue, TextValue or NullValue) => inText(arguments.Text(0), arguments.Text(1)),
        (TextValue or NullValue, _) => Result.Failure($"Can only look for indexof string in {arguments.Call}"),
        (ListValue list, var item) => inList(list, item),
        _ => Result.Failure($"{arguments.Call} works only on string or list."),
    };
}
