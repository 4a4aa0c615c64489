using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>How choices are looked for in an answer: the documented <c>recognizerOptions</c>.</summary>
internal sealed record ChoiceMatching
{
    public static ChoiceMatching Usual { get; } = new();

    /// <summary>Whether a choice may be meant by its place in words, such as <c>the second one</c>.</summary>
    public bool Ordinals { get; init; } = true;

    /// <summary>Whether a choice may be meant by its number.</summary>
    public bool Numbers { get; init; } = true;

    /// <summary>Whether the values themselves are looked for.</summary>
    public bool Values { get; init; } = true;

    /// <summary>Whether the titles of actions are looked for.</summary>
    public bool Titles { get; init; } = true;

    /// <summary>Whether some of a choice's words are enough.</summary>
    public bool Partial { get; init; }

    /// <summary>How many other words may stand between two words of a choice.</summary>
    public int MaxDistance { get; init; } = 2;

    public static ChoiceMatching From(Value value) => value is not ObjectValue given ? Usual : new()
    {
        Ordinals = Flag(given["recognizeOrdinals"], unset: true),
        Numbers = Flag(given["recognizeNumbers"], unset: true),
        Values = !Flag(given["noValue"], unset: false),
        Titles = !Flag(given["noAction"], unset: false),
        Partial = Flag(given["allowPartialMatches"], unset: false),
        MaxDistance = given["maxTokenDistance"] is IntegerValue distance ? Setting.ToInt(distance) : Usual.MaxDistance,
    };

    private static bool Flag(Value value, bool unset) => value.IsNull ? unset : Setting.ToBool(value);
}
