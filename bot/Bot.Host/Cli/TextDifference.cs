namespace Bot.Host.Cli;

/// <summary>Two texts line by line, with the first place marked at which they differ.</summary>
internal static class TextDifference
{
    private const string Mark = "^";

    /// <summary>The lines to show.</summary>
    /// <param name="expected">The texts of which one was expected; the one that begins most alike is compared, the others are listed.</param>
    /// <param name="got">What was said.</param>
    public static IEnumerable<DifferenceLine> Of(IReadOnlyList<string> expected, string got)
    {
        var nearest = expected.MaxBy(one => Alike(one, got)) ?? "";
        foreach (var line in expected.Where(one => !ReferenceEquals(one, nearest)).SelectMany(Lines))
        {
            yield return new(DifferenceSide.Expected, line);
        }

        foreach (var line in Of(nearest, got))
        {
            yield return line;
        }
    }

    private static IEnumerable<DifferenceLine> Of(string expected, string got)
    {
        var (left, right) = (Lines(expected), Lines(got));
        var marked = false;
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (wanted, said) = (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i));
            if (wanted == said)
            {
                yield return new(DifferenceSide.Both, said!);
                continue;
            }

            if (wanted is not null)
            {
                yield return new(DifferenceSide.Expected, wanted);
            }

            if (said is not null)
            {
                yield return new(DifferenceSide.Got, said);
            }

            if (!marked)
            {
                marked = true;
                yield return new(DifferenceSide.Both, new string(' ', Alike(wanted ?? "", said ?? "")) + Mark);
            }
        }
    }

    private static int Alike(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}

/// <summary>A line of a difference.</summary>
internal sealed record DifferenceLine(DifferenceSide Side, string Text);

/// <summary>On which side a line is.</summary>
internal enum DifferenceSide
{
    Both,
    Expected,
    Got,
}
