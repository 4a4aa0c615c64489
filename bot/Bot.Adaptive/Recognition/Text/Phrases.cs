using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>Words, and phrases of several words, with what they mean. The longest phrase counts.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirst;

    /// <param name="table">Meanings with their phrases, separated by bars: <c>"yes|of course"</c>.</param>
    public Phrases(params IEnumerable<(T Meaning, string Phrases)> table) => _byFirst = (
        from row in table
        from written in row.Phrases.Split('|', StringSplitOptions.RemoveEmptyEntries)
        let tokens = Tokens.Of(written)
        group new Phrase([.. Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Text)], row.Meaning) by tokens[0].Text)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    public static Phrases<T> Empty { get; } = new();

    /// <summary>The phrase that begins at a token, and the token after it.</summary>
    /// <param name="attached">Whether it may follow digits without a space, as units do.</param>
    public bool TryRead(Tokens tokens, int at, out T meaning, out int next, bool attached = false)
    {
        if (_byFirst.TryGetValue(tokens[at].Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.IsAt(tokens, at) && (!tokens.Joins(at) || (attached && tokens[at - 1].Kind == TokenKind.Digits)) && !tokens.Joins(at + phrase.Words.Length))
                {
                    (meaning, next) = (phrase.Meaning, at + phrase.Words.Length);
                    return true;
                }
            }
        }

        (meaning, next) = (default!, at);
        return false;
    }

    private sealed record Phrase(ImmutableArray<string> Words, T Meaning)
    {
        public bool IsAt(Tokens tokens, int at)
        {
            for (var i = 0; i < Words.Length; i++)
            {
                if (tokens[at + i].Text != Words[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
