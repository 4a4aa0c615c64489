using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>A text that is being read.</summary>
internal sealed record Reading(Tokens Tokens, CultureInfo Culture, Language Language, DateTimeOffset Now)
{
    private readonly Dictionary<int, Quantity?> _quantities = [];

    public static Reading Of(string text, CultureInfo culture, DateTimeOffset now) => new(Tokens.Of(text), culture, Language.Of(culture), now);

    /// <summary>The number that begins at a token. Many grammars ask for it, so it is read once.</summary>
    public Quantity? QuantityAt(int at)
    {
        if (!_quantities.TryGetValue(at, out var quantity))
        {
            _quantities[at] = quantity = Quantity.At(this, at);
        }

        return quantity;
    }

    /// <summary>What was found from one token up to another.</summary>
    public Found Found(string type, ObjectValue resolution, int first, int next) => new(
        new(type, Tokens[first].Start, Tokens[next - 1].End, Tokens.Source[Tokens[first].Start..Tokens[next - 1].End], resolution), next);
}

/// <summary>Something found, and the token at which reading goes on.</summary>
internal readonly record struct Found(Recognized Recognized, int Next);
