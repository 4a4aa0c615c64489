using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>A text with expressions in it.</summary>
/// <param name="parts">Constant texts and expressions, in order.</param>
/// <param name="trimmed">True when white space at the ends of the result is dropped, as in structures.</param>
internal sealed class TemplateLine(ImmutableArray<LinePart> parts, bool trimmed = false)
{
    private readonly Value? _constant = parts.All(part => part.Constant is not null)
        ? new TextValue(Trim(string.Concat(parts.Select(part => part.Constant)), trimmed))
        : null;

    public ImmutableArray<LinePart> Parts => parts;

    public IEnumerable<EmbeddedExpression> Expressions => parts.Where(part => part.Expression is not null).Select(part => part.Expression!);

    /// <summary>The text when nothing in it has to be evaluated, else null.</summary>
    public Value? Constant => _constant;

    /// <summary>The expression when the line is nothing else: then its value keeps its type.</summary>
    public EmbeddedExpression? Only { get; } = parts is [{ Expression: { } only }] ? only : null;

    public Result Evaluate(Frame frame)
    {
        if (_constant is not null)
        {
            return _constant;
        }

        return Only is not null ? Only.Evaluate(frame) : Join(frame);
    }

    private Result Join(Frame frame)
    {
        var texts = new string[parts.Length];
        var length = 0L;
        for (var i = 0; i < texts.Length; i++)
        {
            var text = parts[i].Constant;
            if (text is null)
            {
                var result = parts[i].Expression!.Evaluate(frame);
                if (result.Failed)
                {
                    return result;
                }

                text = result.Value.ToString();
            }

            texts[i] = text;
            length += text.Length;
        }

        return frame.Fuel.Produce(length) ? Trim(string.Concat(texts), trimmed) : Result.Failure(Fuel.OutputSpent);
    }

    private static string Trim(string text, bool trimmed) => trimmed ? text.Trim() : text;
}

/// <summary>A constant text or an expression.</summary>
internal readonly record struct LinePart(string? Constant, EmbeddedExpression? Expression);
