using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>
/// Days, times, ranges and lengths of time: <c>{ values: [{ timex, type, value }] }</c>, ranges with <c>start</c> and <c>end</c>
/// instead of a value. The type of what is found is <c>datetimeV2.</c> and that type. What may mean several times gives all
/// of them, earlier ones first: "June 1" the last one and the next one. TIMEX as in TimeML's TIMEX3.
/// </summary>
public sealed class DateTimeReader : EntityReader
{
    public override ImmutableArray<Recognized> Read(string text, CultureInfo culture, DateTimeOffset now)
    {
        var reading = new DateReading(Reading.Of(text, culture, now));
        var all = ImmutableArray.CreateBuilder<Recognized>();
        for (var at = 0; at < reading.Tokens.Count;)
        {
            if (Moments.At(reading, at) is { } moment)
            {
                all.Add(reading.Reading.Found($"datetimeV2.{moment.Type}", moment.ToResolution(), at, moment.Next).Recognized);
                at = moment.Next;
            }
            else
            {
                at++;
            }
        }

        return all.ToImmutable();
    }
}
