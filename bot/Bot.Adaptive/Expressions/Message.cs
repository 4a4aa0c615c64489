using System.Runtime.CompilerServices;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// The text of an error, made of an interpolated string. Values and texts in it are cut: an error may be made and swallowed
/// many times in one step, and must not cost more than what it is about.
/// </summary>
[InterpolatedStringHandler]
public ref struct Message
{
    /// <summary>Characters shown of a value.</summary>
    public const int MaxValue = 200;

    /// <summary>Characters shown of an expression.</summary>
    public const int MaxExpression = 1000;

    private DefaultInterpolatedStringHandler _text;

    public Message(int literalLength, int formattedCount) =>
        _text = new(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture);

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted(string? text) => Append(text ?? "", MaxValue);

    public void AppendFormatted(Expression expression) => Append(expression.ToString(), MaxExpression);

    /// <summary>Scalars as they are; of lists and objects only what they are.</summary>
    public void AppendFormatted(Value value) => Append(
        value switch
        {
            ListValue list => $"a list of {list.Count}",
            ObjectValue obj => $"an object with {obj.Count} properties",
            _ => value.ToString(),
        },
        MaxValue);

    public void AppendFormatted(long number) => _text.AppendFormatted(number);

    /// <summary>The whole text; ends the use of the handler.</summary>
    public string Finish() => _text.ToStringAndClear();

    /// <summary>The text of an error that is not yet a result.</summary>
    public static string Of(Message message) => message.Finish();

    private void Append(string text, int max)
    {
        _text.AppendFormatted(text.AsSpan(0, Math.Min(text.Length, max)));
        if (text.Length > max)
        {
            _text.AppendLiteral("…");
        }
    }
}
