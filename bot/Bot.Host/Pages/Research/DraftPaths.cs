using System.Globalization;

namespace Bot.Host.Pages.Research;

/// <summary>Addresses of the pages about drafts.</summary>
public static class DraftPaths
{
    public const string All = "/research/drafts";

    public static string Draft(int number) => string.Create(CultureInfo.InvariantCulture, $"{All}/{number}");
}
