using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>Two times of one day, the second later: from 5 to 7pm, 9am - 5pm; in both halves of it when neither is said.</summary>
internal sealed record Hours(ImmutableArray<(TimeSpan Start, TimeSpan End)> Spans, TimeUnit FirstUnit, TimeUnit SecondUnit, int Next)
{
    public static Hours? At(DateReading reading, int at)
    {
        var first = reading.Skip(reading.Words.From, at);
        var begin = Clock.Written(reading, first);
        if ((begin ?? Clock.Bare(reading, first)) is not { } from || !reading.Words.To.TryRead(reading.Tokens, from.Next, out _, out var second))
        {
            return null;
        }

        var finish = Clock.Written(reading, second);
        if ((begin ?? finish) is null || (finish ?? Clock.Bare(reading, second)) is not { } to)
        {
            return null;
        }

        var spans = Between(from, to);
        return spans.IsEmpty ? null : new(spans, from.Unit, to.Unit, to.Next);
    }

    public Moment ToMoment() => new(
        "timerange", [.. Spans.Select(span => TimexText.Range("timerange", Timex(span), TimexText.Clock(span.Start), TimexText.Clock(span.End)))], Next);

    /// <summary>The hours as TIMEX, each of both behind its day.</summary>
    public string Timex((TimeSpan Start, TimeSpan End) span, string day = "") =>
        $"({day}{TimexText.Of(span.Start, FirstUnit)},{day}{TimexText.Of(span.End, SecondUnit)},{TimexText.Length(span.End - span.Start)})";

    private static ImmutableArray<(TimeSpan, TimeSpan)> Between(Clock from, Clock to)
    {
        var (starts, ends) = (from.Times.Order().ToList(), to.Times.Order().ToList());
        if (starts.Count == 2 && ends.Count == 2 && starts[0] < ends[0])
        {
            return [(starts[0], ends[0]), (starts[1], ends[1])];
        }

        // 5 to 7pm is short, 11 to 1pm too: the last start before the end.
        return (from end in ends from start in Enumerable.Reverse(starts) where start < end select (start, end)).Take(1).ToImmutableArray();
    }
}
