namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>lastIndexOf(text, part)</c>, <c>lastIndexOf(list, item)</c>: from 0; -1 when it is not there.</summary>
internal static class LastIndexOfFunction
{
    public static readonly Function Definition = new("lastIndexOf", IndexOfFunction.Searching, ValueKinds.Number, arguments =>
        IndexOfFunction.Find(arguments, (text, part) => text.LastIndexOf(part, StringComparison.Ordinal), (list, item) => list.Items.FindLastIndex(item.Equals)));
}
