namespace Bot.Host.Desk;

/// <summary>What people are told in their chat that no study says, and how they ask for it.</summary>
internal static class ArrivalTexts
{
    private static readonly string[] s_web = ["continue on the web", "continue in the browser", "weiter im web", "weiter im browser"];

    /// <summary>Whether somebody asks to go on in a browser; nobody answers a question with exactly these words.</summary>
    public static bool WantsTheWeb(string text) => s_web.Contains(text.TrimEnd('.', '!', '?'), StringComparer.OrdinalIgnoreCase);

    /// <param name="language">The person's language; null when it is not known.</param>
    public static string OptedOut(string? language) => IsGerman(language)
        ? "In Ordnung. Ich lade Sie nicht mehr ein, zu keiner Studie."
        : "All right. I will not invite you again, to no study.";

    /// <param name="address">Where the interview goes on; null when it does not.</param>
    /// <param name="language">The person's language; null when it is not known.</param>
    public static string OnTheWeb(Uri? address, string? language) => (address, IsGerman(language)) switch
    {
        (null, true) => "Hier läuft gerade kein Interview, das im Browser weitergehen könnte.",
        (null, false) => "No interview is going on here that could be continued in a browser.",
        (_, true) => $"Hier geht es im Browser weiter: {address}\nDer Link gilt eine halbe Stunde und nur für Sie. Sie können auch hier weiterschreiben.",
        _ => $"Go on in a browser here: {address}\nThe link is good for half an hour, and for you alone. You can also go on writing here.",
    };

    /// <summary>What the button says that leads there.</summary>
    public static string GoOn(string? language) => IsGerman(language) ? "Im Browser weitermachen" : "Go on in a browser";

    private static bool IsGerman(string? language) => language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true;
}
