using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bot.Adaptive.Expressions;

/// <summary>Cultures by name. What is no culture name is refused rather than made up.</summary>
internal static class Locales
{
    /// <summary>More names than exist; a flow that invents names gets them made afresh.</summary>
    private const int MaxCached = 1000;

    private static readonly ConcurrentDictionary<string, CultureInfo?> s_found = new(StringComparer.OrdinalIgnoreCase);

    public static bool TryFind(string name, [NotNullWhen(true)] out CultureInfo? culture)
    {
        if (!s_found.TryGetValue(name, out culture))
        {
            culture = Make(name);
            if (s_found.Count < MaxCached)
            {
                s_found[name] = culture;
            }
        }

        return culture is not null;
    }

    private static CultureInfo? Make(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
