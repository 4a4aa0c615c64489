namespace Bot.Adaptive.Sources;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class Names
{
    /// <summary>The nearest of some names, if it is near enough to suggest.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) =>
        known.Where(candidate => Math.Abs(candidate.Length - name.Length) <= Farthest(name)).Select(candidate => (candidate, far: Distance(name, candidate)))
            .Where(pair => pair.far <= Farthest(name))
            .OrderBy(pair => pair.far).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    private static int Farthest(string name) => Math.Max(2, name.Length / 5);

    /// <summary>Edits between two names, case ignored.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
