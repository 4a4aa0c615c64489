namespace Bot.Adaptive.Sources;

/// <summary>A text with the name it is known by in messages: a file of a flow folder, or a place inside one.</summary>
/// <param name="Name">Path relative to the flow folder, with forward slashes.</param>
/// <param name="Text">The whole text, byte order mark removed.</param>
public sealed record SourceText(string Name, string Text)
{
    private readonly Lazy<int[]> _lineStarts = new(() => FindLineStarts(Text));

    /// <summary>Line and column of an offset into <see cref="Text"/>; offsets past the end name the end.</summary>
    public Position PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Position(line + 1, offset - _lineStarts.Value[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
