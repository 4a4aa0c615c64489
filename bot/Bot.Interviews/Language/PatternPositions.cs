namespace Bot.Interviews.Language;

/// <summary>
/// Places of patterns where a word may stand next. Shared by all places that they follow, and found by the word rather than
/// tried one by one, so that long lists of alternatives cost as little as short ones.
/// </summary>
internal sealed class PatternPositions
{
    private const int Few = 6;

    private readonly Dictionary<string, List<int>>? _exact;
    private readonly (PatternWord Word, int Position)[] _other;

    public PatternPositions(IReadOnlyList<int> positions, IReadOnlyList<PatternWord> words)
    {
        if (positions.Count <= Few)
        {
            _other = [.. positions.Select(position => (words[position], position))];
            return;
        }

        _exact = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var position in positions.Where(position => words[position].Kind == PatternWordKind.Exact))
        {
            if (_exact.TryGetValue(words[position].Text, out var same))
            {
                same.Add(position);
            }
            else
            {
                _exact.Add(words[position].Text, [position]);
            }
        }

        _other = [.. positions.Where(position => words[position].Kind != PatternWordKind.Exact).Select(position => (words[position], position))];
    }

    /// <summary>Adds the places that accept a word and are not there yet.</summary>
    public void Accept(in Word word, ref List<int>? into)
    {
        if (_exact is not null && _exact.TryGetValue(word.Text, out var exact))
        {
            foreach (var position in exact)
            {
                Add(position, ref into);
            }
        }

        foreach (var (pattern, position) in _other)
        {
            if (pattern.Accepts(word))
            {
                Add(position, ref into);
            }
        }
    }

    private static void Add(int position, ref List<int>? into)
    {
        into ??= [];
        if (!into.Contains(position))
        {
            into.Add(position);
        }
    }
}
