using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Adaptive.Dialogs;

/// <summary>Cultures by tag; one that is not known falls back to the invariant one instead of failing a step.</summary>
internal static class Cultures
{
    private const int Kept = 256;
    private static readonly ConcurrentDictionary<string, CultureInfo> s_known = new(StringComparer.OrdinalIgnoreCase);

    public static CultureInfo Of(string tag)
    {
        if (s_known.TryGetValue(tag, out var known))
        {
            return known;
        }

        var culture = Find(tag);
        if (s_known.Count < Kept)
        {
            s_known.TryAdd(tag, culture);
        }

        return culture;
    }

    private static CultureInfo Find(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
