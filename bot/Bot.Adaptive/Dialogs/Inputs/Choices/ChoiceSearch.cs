using System.Collections.Immutable;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Looks for choices by their words: the whole answer first, then the words of each name in order with few others between
/// them. Of matches that overlap the closest counts.
/// </summary>
internal static class ChoiceSearch
{
    /// <summary>Answers longer than this are prose; looking for choices in them costs time and finds accidents.</summary>
    private const int LongestSearched = 2000;

    /// <summary>The places of the choices that were found, in the order of the text.</summary>
    public static ImmutableArray<int> Find(string text, ImmutableArray<Choice> choices, ChoiceMatching matching)
    {
        var names = choices.SelectMany((choice, at) => Names(choice, matching).Select(name => (Name: name, At: at))).ToList();
        foreach (var (name, at) in names)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return [at];
            }
        }

        var words = ChoiceToken.Of(text.Length > LongestSearched ? text[..LongestSearched] : text);
        var matches = names.OrderByDescending(name => name.Name.Length)
            .SelectMany(name => Matches(words, ChoiceToken.Of(name.Name.Trim()), name.At, matching))
            .OrderByDescending(match => match.Score);
        return [.. Distinct(matches).OrderBy(match => match.First).Select(match => match.Choice)];
    }

    private static IEnumerable<string> Names(Choice choice, ChoiceMatching matching) =>
        choice.Synonyms
            .Prepend(matching.Titles && choice.Action is not null ? choice.Title : "")
            .Prepend(matching.Values ? choice.Value : "")
            .Where(name => name.Length > 0);

    private static IEnumerable<Match> Matches(ImmutableArray<ChoiceToken> words, ImmutableArray<ChoiceToken> name, int choice, ChoiceMatching matching)
    {
        for (var from = 0; from < words.Length;)
        {
            if (MatchFrom(words, name, choice, matching, from) is not { } match)
            {
                yield break;
            }

            yield return match;
            from = match.Last + 1;
        }
    }

    private static Match? MatchFrom(ImmutableArray<ChoiceToken> words, ImmutableArray<ChoiceToken> name, int choice, ChoiceMatching matching, int from)
    {
        var (matched, skipped, first, last) = (0, 0, -1, -1);
        foreach (var token in name)
        {
            var at = IndexOf(words, token.Word, from);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > matching.MaxDistance)
            {
                continue;
            }

            matched++;
            skipped += distance;
            from = at + 1;
            first = first < 0 ? at : first;
            last = at;
        }

        return matched > 0 && (matched == name.Length || matching.Partial)
            ? new(choice, first, last, (double)matched / name.Length * matched / (matched + skipped))
            : null;
    }

    private static int IndexOf(ImmutableArray<ChoiceToken> words, string word, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            if (words[i].Word == word)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<Match> Distinct(IEnumerable<Match> matches)
    {
        var kept = new List<Match>();
        foreach (var match in matches)
        {
            if (!kept.Exists(other => other.Choice == match.Choice || (other.First <= match.Last && match.First <= other.Last)))
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private sealed record Match(int Choice, int First, int Last, double Score);
}
