namespace Bot.Interviews.Language;

/// <summary>Whether a stretch of words consists of phrases and of nothing else.</summary>
public static class Coverage
{
    /// <summary>
    /// Whether the words from one index up to another can be divided into phrases of <paramref name="core"/>, at least
    /// one, and of <paramref name="beside"/>, any number.
    /// </summary>
    public static bool Of(Utterance utterance, int from, int to, PhraseSet core, params ReadOnlySpan<PhraseSet> beside)
    {
        var without = new bool[to - from + 1];
        var with = new bool[to - from + 1];
        without[0] = true;
        for (var at = from; at < to; at++)
        {
            if (!without[at - from] && !with[at - from])
            {
                continue;
            }

            foreach (var end in core.EndsAt(utterance.Words, at) ?? [])
            {
                Reach(end, with, true);
            }

            foreach (var set in beside)
            {
                foreach (var end in set.EndsAt(utterance.Words, at) ?? [])
                {
                    Reach(end, without, without[at - from]);
                    Reach(end, with, with[at - from]);
                }
            }
        }

        return with[^1];

        void Reach(int end, bool[] reached, bool reachable)
        {
            if (end <= to && reachable)
            {
                reached[end - from] = true;
            }
        }
    }

    /// <summary>Whether all words of an utterance are covered.</summary>
    public static bool Of(Utterance utterance, PhraseSet core, params ReadOnlySpan<PhraseSet> beside) =>
        Of(utterance, 0, utterance.Words.Length, core, beside);

    /// <summary>Whether a stretch, which may be empty, consists of phrases of these sets.</summary>
    public static bool IsFiller(Utterance utterance, int from, int to, params ReadOnlySpan<PhraseSet> sets)
    {
        var reached = new bool[to - from + 1];
        reached[0] = true;
        for (var at = from; at < to; at++)
        {
            if (!reached[at - from])
            {
                continue;
            }

            foreach (var set in sets)
            {
                foreach (var end in set.EndsAt(utterance.Words, at) ?? [])
                {
                    if (end <= to)
                    {
                        reached[end - from] = true;
                    }
                }
            }
        }

        return reached[^1];
    }
}
