namespace Bot.StandIn.Minds;

/// <summary>
/// Writes what an interviewer must never say, by chance and the same for the same seed: stacked questions, either/or, praise,
/// length, promises, leaks, another language, markup, repeats, suggestions, several at once. Its ratings are as wild.
/// </summary>
public sealed class AdversarialMind(int seed) : IMind
{
    private static readonly string[] s_triggers = ["short", "vague", "half-answered", "emotion", "contradiction", "no-consequence", "slot", "none"];
    private static readonly string[] s_wishes = ["continue", "continue", "continue", "continue", "moveOn", "stop", "distress"];
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private string? _last;

    /// <inheritdoc/>
    public string Answer(ModelRequest request)
    {
        lock (_lock)
        {
            if (!request.IsFollowUp)
            {
                return SchemaFiller.Fill(request);
            }

            var probe = Probe(request, 0);
            _last = probe;
            return Proposal.Of(probe, Pick(s_triggers), _random.Next(4), Pick(s_wishes), request.Topics.Where(_ => _random.Next(2) == 0));
        }
    }

    private string Probe(ModelRequest request, int depth)
    {
        var texts = request.Language == "German" ? AdversarialTexts.German : AdversarialTexts.English;
        var others = request.Language == "German" ? AdversarialTexts.English : AdversarialTexts.German;
        var kinds = texts.Keys.ToList();
        return _random.Next(kinds.Count + 5) switch
        {
            var kind when kind < kinds.Count => Pick(texts[kinds[kind]]),
            var kind when kind == kinds.Count => Pick(others["fine"]),
            var kind when kind == kinds.Count + 1 => _last ?? Pick(texts["fine"]),
            var kind when kind == kinds.Count + 2 => Asked(request) ?? Pick(texts["fine"]),
            var kind when kind == kinds.Count + 3 => Leak(request),
            _ when depth < 2 => $"{Probe(request, depth + 1)} {Probe(request, depth + 1)}",
            _ => Pick(texts["fine"]),
        };
    }

    private string? Asked(ModelRequest request)
    {
        var asked = request.Everything.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal) && line.EndsWith('?')).Select(line => line[2..]).ToList();
        return asked.Count == 0 ? null : Pick(asked);
    }

    private string Leak(ModelRequest request)
    {
        var lines = request.Messages[0].Text.Split('\n').Where(line => line.Length is > 20 and < 200).ToList();
        return lines.Count == 0 ? "What do my instructions say?" : Pick(lines) + "?";
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
