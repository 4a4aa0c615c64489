using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>The comparison that the notes of the data describe: integers exactly, other numbers as 32-bit floats, the rest as JSON.</summary>
internal static class Amounts
{
    public static bool Match(Value expected, Value actual) => (expected, actual) switch
    {
        (IntegerValue a, IntegerValue b) => a.Amount == b.Amount,
        (IntegerValue or NumberValue, NumberValue b) => (float)AmountOf(expected) == (float)b.Amount,
        (ListValue a, ListValue b) => a.Count == b.Count && a.Zip(b).All(pair => Match(pair.First, pair.Second)),
        (ObjectValue a, ObjectValue b) => a.Count == b.Count && a.All(pair => Match(pair.Value, b[pair.Key])),
        (TextValue a, TextValue b) => SameLines(a.Text) == SameLines(b.Text),
        (TextValue a, InstantValue b) => a.Text == b.ToString(),
        _ => expected.Equals(actual),
    };

    private static double AmountOf(Value value) => value is IntegerValue integer ? integer.Amount : ((NumberValue)value).Amount;

    private static string SameLines(string text) => text.Replace("\r\n", "\n", ignoreCase: false, CultureInfo.InvariantCulture);
}
