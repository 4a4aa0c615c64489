using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What stands between choices that are written out in a sentence.</summary>
/// <param name="Separator">Between two choices.</param>
/// <param name="Or">Between the only two.</param>
/// <param name="OrMore">Before the last of three and more.</param>
/// <param name="Numbers">Whether choices carry their number; null where nobody said so, which means yes.</param>
public sealed record InlineWords(string Separator, string Or, string OrMore, bool? Numbers = null)
{
    /// <summary>
    /// The words that a value describes: <c>{inlineSeparator, inlineOr, inlineOrMore, includeNumbers}</c>, or a list of these in
    /// that order, as JSON when a template wrote it; null when it describes none.
    /// </summary>
    public static InlineWords? From(Value value, InlineWords usual) => value switch
    {
        ObjectValue fields => new(
            Word(fields["inlineSeparator"], usual.Separator),
            Word(fields["inlineOr"], usual.Or),
            Word(fields["inlineOrMore"], usual.OrMore),
            fields["includeNumbers"] is NullValue ? null : Setting.ToBool(fields["includeNumbers"])),
        ListValue { Count: >= 3 } list => new(list[0].ToString(), list[1].ToString(), list[2].ToString(), list.Count > 3 ? Setting.ToBool(list[3]) : null),
        TextValue text => From(Listed.Read(text.Text), usual),
        _ => null,
    };

    private static string Word(Value given, string usual) => given is TextValue { Text: var word } ? word : usual;
}
