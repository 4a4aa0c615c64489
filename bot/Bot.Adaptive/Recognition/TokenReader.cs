using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>A reader that looks at one token after the other. What it looks at from there is bounded, so the whole is linear.</summary>
public abstract class TokenReader : EntityReader
{
    private protected TokenReader()
    {
    }

    public sealed override ImmutableArray<Recognized> Read(string text, CultureInfo culture, DateTimeOffset now)
    {
        var reading = Reading.Of(text, culture, now);
        var all = ImmutableArray.CreateBuilder<Recognized>();
        for (var at = 0; at < reading.Tokens.Count;)
        {
            if (ReadAt(reading, at) is { } found)
            {
                all.Add(found.Recognized);
                at = found.Next;
            }
            else
            {
                at++;
            }
        }

        return all.ToImmutable();
    }

    /// <summary>What begins at a token, if anything.</summary>
    private protected abstract Found? ReadAt(Reading reading, int at);
}
