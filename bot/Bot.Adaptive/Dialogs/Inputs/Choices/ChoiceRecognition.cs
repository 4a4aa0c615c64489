using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Which choice an answer means: by its words, else by its place (<c>the second one</c>), else by its number.</summary>
internal static class ChoiceRecognition
{
    /// <summary>The place of the choice in the list; null when the answer means none.</summary>
    public static int? Recognize(string text, ImmutableArray<Choice> choices, ChoiceMatching matching, CultureInfo culture, DateTimeOffset now)
    {
        if (ChoiceSearch.Find(text, choices, matching) is [var first, ..])
        {
            return first;
        }

        var ordinals = matching.Ordinals ? new OrdinalReader().Read(text, culture, now) : [];
        if (ordinals.Length > 0)
        {
            return First(ordinals, choices.Length);
        }

        return matching.Numbers ? First(new NumberReader().Read(text, culture, now), choices.Length) : null;
    }

    private static int? First(ImmutableArray<Recognized> found, int count)
    {
        foreach (var place in found.Select(one => Place(one.Resolution, count)))
        {
            if (place >= 1 && place <= count)
            {
                return place - 1;
            }
        }

        return null;
    }

    /// <summary>The place that a number or an ordinal means; 0 when it means none of a list.</summary>
    private static int Place(ObjectValue resolution, int count) =>
        resolution["relativeTo"] is TextValue { Text: "end" } ? count + Setting.ToInt(resolution["offset"])
        : int.TryParse(resolution["value"].ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) ? place
        : 0;
}
