namespace Bot.Host.Desk;

/// <summary>What people are told in their chat that no study says.</summary>
internal static class ArrivalTexts
{
    /// <param name="language">The person's language; null when it is not known.</param>
    public static string OptedOut(string? language) => language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true
        ? "In Ordnung. Ich lade Sie nicht mehr ein, zu keiner Studie."
        : "All right. I will not invite you again, to no study.";
}
