namespace Bot.Adaptive.Generation.Syntax;

/// <summary>
/// Reads a text of a dialog as one line of a template. Unlike a line it may begin with anything, keywords included; with line
/// ends in it, or between fences, it is taken as it is.
/// </summary>
internal sealed class InlineReader(string text)
{
    public VariationsSyntax Read()
    {
        var start = Scan.SkipSpace(text, 0);
        var isFenced = Scan.HasFence(text, start) && text.Length >= start + (2 * Scan.Fence.Length) && text.AsSpan().TrimEnd().EndsWith(Scan.Fence);
        var line = isFenced
            ? new BodyReader(text.TrimEnd()[..^Scan.Fence.Length], 0).ReadVerbatim(start + Scan.Fence.Length)
            : new BodyReader(text, 0).ReadVerbatim(text.Contains('\n') ? 0 : start);
        return new(0, [line]);
    }
}
