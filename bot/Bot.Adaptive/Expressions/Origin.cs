using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Expressions;

/// <summary>Where an expression or a text begins, so that findings inside it can name their place in the file.</summary>
/// <param name="File">As messages name it.</param>
/// <param name="At">Place of the first character.</param>
public sealed record Origin(string File, Position At)
{
    /// <summary>A text that stands in no file, such as one that a test makes.</summary>
    public static Origin Nowhere { get; } = new("", Position.Start);

    /// <summary>The place of an offset into a text that begins here.</summary>
    public Position Of(ReadOnlySpan<char> text, int offset)
    {
        var before = text[..Math.Clamp(offset, 0, text.Length)];
        var lastBreak = before.LastIndexOf('\n');
        return lastBreak < 0
            ? At with { Column = At.Column + before.Length }
            : new Position(At.Line + before.Count('\n'), before.Length - lastBreak);
    }

    /// <summary>The origin of a part of a text that begins here.</summary>
    public Origin Inside(ReadOnlySpan<char> text, int offset) => this with { At = Of(text, offset) };
}
