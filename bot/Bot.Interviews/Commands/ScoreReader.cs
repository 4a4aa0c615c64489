using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>
/// Reads a score from talk: "8", "8/10", "an eight because…". What is hedged, rounded, between two numbers or beside
/// other numbers is uncertain and should be confirmed; what may be a quantity, a date or a limit is no score.
/// </summary>
public sealed class ScoreReader(LanguageRulesSet rules)
{
    private const int MostCharacters = 2_000;

    /// <summary>A wider range says nothing about where on the scale.</summary>
    private const double WidestRange = 2;

    /// <summary>The score that a message gives; null when it gives none on this scale, or it is unclear which.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="language">Of the interview, BCP 47.</param>
    /// <param name="min">The lowest value of the scale.</param>
    /// <param name="max">The highest value of the scale.</param>
    public Score? Read(string text, string language, int min, int max) =>
        text.Length > MostCharacters ? null : new Reading(rules.For(language), text, min, max).Read();

    private sealed class Reading
    {
        private readonly ScoreRules _rules;
        private readonly Utterance _utterance;
        private readonly int _min;
        private readonly int _max;
        private readonly List<NumberMention> _mentions;
        private readonly bool[] _spent;
        private bool _certain = true;

        public Reading(LanguageRules language, string text, int min, int max)
        {
            _rules = language.Scores;
            _utterance = language.Read(text);
            _min = min;
            _max = max;
            _mentions = NumberMention.AllIn(_utterance, language.Numbers);
            _spent = new bool[_utterance.Words.Length];
        }

        public Score? Read()
        {
            if (IsTop())
            {
                // People say it of a perfect experience, too: it is worth a question.
                return Settle(_max, certain: false);
            }

            _certain = !_rules.Hedges.IsIn(_utterance) && !_utterance.Asks;
            TakeScales();
            if (!TakeDenominators())
            {
                return null;
            }

            TakeQuantities();
            TakeNegated();
            TakeWeak();
            return _mentions switch
            {
                [] => null,
                [.., var last] when _utterance.Asks && IsAboutTheScale(last) => null,
                [var only] => One(only),
                [var low, var high, ..] when Joins(low, high) is { } joint => _mentions.Count > 2 ? null : Range(low, high, joint),
                [var first, var second, ..] => IsLeading(first) && second.From > first.To ? Settle(first.Value, certain: false) : null,
            };
        }

        private Score? One(NumberMention mention)
        {
            if (IsBounded(mention))
            {
                return null;
            }

            var leading = IsLeading(mention);
            var closed = IsClosed(mention);
            if (mention.Weak && !(leading && closed))
            {
                return null;
            }

            var plus = EndOf(mention) < _utterance.Text.Length && _utterance.Text[EndOf(mention)] == '+';
            return leading || closed ? Settle(mention.Value, leading && closed && !plus) : null;
        }

        private Score? Range(NumberMention low, NumberMention high, Joint joint)
        {
            if (!InRange(low.Value) || !InRange(high.Value) || Math.Abs(high.Value - low.Value) > WidestRange || !IsLeading(low))
            {
                return null;
            }

            // Of two alternatives the first that was said; of a span its lower middle, which flatters nobody.
            return Settle(joint == Joint.Or ? low.Value : Math.Floor((low.Value + high.Value) / 2), certain: false);
        }

        private Score? Settle(double value, bool certain)
        {
            var rounded = Math.Round(value, MidpointRounding.AwayFromZero);
            return InRange(value) ? new Score((int)rounded, certain && _certain && rounded == value) : null;
        }

        private bool IsTop() =>
            !_utterance.Asks && Coverage.Of(_utterance, _rules.Top, _rules.Frame, _rules.Hedges, _rules.After);

        /// <summary>Whether a question is not "eight?" but "out of ten?" or "is ten the best?".</summary>
        private bool IsAboutTheScale(NumberMention last) =>
            !IsLeading(_mentions[0])
            || !Coverage.IsFiller(_utterance, last.To, _utterance.Words.Length, _rules.After, _rules.Hedges)
            || _rules.OutOf.LongestAt(_utterance, 0) == last.From;

        private bool InRange(double value) => value >= _min && value <= _max;

        private int EndOf(NumberMention mention) => _utterance.Words[mention.To - 1].End;

        private void TakeScales()
        {
            foreach (var match in _rules.Scale.All(_utterance))
            {
                Spend(match.Start, match.End);
                _mentions.RemoveAll(mention => mention.From >= match.Start && mention.To <= match.End);
            }
        }

        // "8/10", "8 out of 10": false when the scale is another one.
        private bool TakeDenominators()
        {
            for (var i = 0; i + 1 < _mentions.Count; i++)
            {
                var (mention, next) = (_mentions[i], _mentions[i + 1]);
                var slash = next.From == mention.To && Between(mention, next).Trim() == "/";
                if (!slash && _rules.OutOf.LongestAt(_utterance, mention.To) != next.From)
                {
                    continue;
                }

                if (next.Value != _max)
                {
                    return false;
                }

                Spend(mention.To, next.To);
                _mentions[i] = mention with { To = next.To };
                _mentions.RemoveAt(i + 1);
            }

            return true;
        }

        private void TakeQuantities()
        {
            for (var i = _mentions.Count - 1; i >= 0; i--)
            {
                var mention = _mentions[i];
                if (double.IsNaN(mention.Value) || (mention.To < _utterance.Words.Length && _rules.Units.LongestAt(_utterance, mention.To) is not null))
                {
                    Drop(i);
                }
            }
        }

        private void TakeNegated()
        {
            for (var i = _mentions.Count - 2; i >= 0; i--)
            {
                if (_rules.NotThat.LongestAt(_utterance, _mentions[i].To) is { } end && end <= _mentions[i + 1].From && IsIntroduction(end, _mentions[i + 1].From))
                {
                    Spend(_mentions[i].To, end);
                    Drop(i);
                }
            }

            for (var i = _mentions.Count - 1; i >= 0; i--)
            {
                var at = _mentions[i].From;
                for (var start = Math.Max(0, at - 3); start < at; start++)
                {
                    if (_rules.Negations.EndsAt(_utterance.Words, start) is { } ends && ends.Contains(at))
                    {
                        Spend(start, at);
                        Drop(i);
                        break;
                    }
                }
            }
        }

        // "8, un service parfait": beside another number such a word is an article, unless both make a range.
        private void TakeWeak()
        {
            for (var i = _mentions.Count - 1; i >= 0 && _mentions.Count > 1; i--)
            {
                var joined = (i > 0 && Joins(_mentions[i - 1], _mentions[i]) is not null) || (i + 1 < _mentions.Count && Joins(_mentions[i], _mentions[i + 1]) is not null);
                if (_mentions[i].Weak && !joined && !(IsLeading(_mentions[i]) && IsClosed(_mentions[i])))
                {
                    _mentions.RemoveAt(i);
                }
            }
        }

        private void Drop(int index)
        {
            Spend(_mentions[index].From, _mentions[index].To);
            _mentions.RemoveAt(index);
            _certain = false;
        }

        private void Spend(int from, int to) => Array.Fill(_spent, true, from, to - from);

        private bool IsBounded(NumberMention mention) =>
            Enumerable.Range(0, mention.From).Any(start => _rules.Bounds.EndsAt(_utterance.Words, start)?.Contains(mention.From) == true);

        /// <summary>Nothing but ways to introduce a score stands before it.</summary>
        private bool IsLeading(NumberMention mention)
        {
            var from = 0;
            for (var at = 0; at < mention.From; at++)
            {
                if (!_spent[at])
                {
                    continue;
                }

                if (!IsIntroduction(from, at))
                {
                    return false;
                }

                from = at + 1;
            }

            return IsIntroduction(from, mention.From);
        }

        private bool IsIntroduction(int from, int to) =>
            Coverage.IsFiller(_utterance, from, to, _rules.Frame, _rules.Hedges, _rules.Between, _rules.Negations);

        /// <summary>The message ends after it, or goes on with something that does not belong to the number.</summary>
        private bool IsClosed(NumberMention mention)
        {
            var next = mention.To;
            while (next < _spent.Length && _spent[next])
            {
                next++;
            }

            return next >= _utterance.Words.Length
                || _utterance.Words[next].Before >= Gap.Pause
                || _rules.After.LongestAt(_utterance, next) is not null
                || _rules.Hedges.LongestAt(_utterance, next) is not null;
        }

        private Joint? Joins(NumberMention low, NumberMention high)
        {
            var between = Between(low, high).Trim();
            if (high.From == low.To)
            {
                return between is "-" or "–" or "—" or "−" ? Joint.Span : null;
            }

            if (_rules.Or.LongestAt(_utterance, low.To) == high.From)
            {
                return Joint.Or;
            }

            return _rules.To.LongestAt(_utterance, low.To) == high.From ? Joint.Span : null;
        }

        private string Between(NumberMention one, NumberMention other) =>
            _utterance.Text[EndOf(one).._utterance.Words[other.From].Start];

        private enum Joint
        {
            Or,
            Span,
        }
    }
}
