namespace Bot.Host.Channels.Teams.Cards;

/// <summary>The few words that cards say by themselves, by language.</summary>
/// <param name="OrType">Below buttons: that they need not be used.</param>
/// <param name="OrTypeNumber">Below a scale.</param>
/// <param name="Chosen">Before what was chosen on a used card.</param>
/// <param name="Passed">On a used card of which nothing was chosen.</param>
/// <param name="Least">Beside the lower end of a scale.</param>
/// <param name="Most">Beside the upper end of a scale.</param>
/// <param name="Of">A cell of a scale for those who hear it: the number and the highest.</param>
internal sealed record CardWords(string OrType, string OrTypeNumber, string Chosen, string Passed, string Least, string Most, Func<string, string, string> Of)
{
    private static readonly CardWords s_english = new(
        "Choose, or type your answer.",
        "Choose, or type the number.",
        "Your answer:",
        "Answered.",
        "not at all likely",
        "extremely likely",
        (number, most) => $"{number} of {most}");

    private static readonly CardWords s_german = new(
        "Auswählen oder die Antwort schreiben.",
        "Auswählen oder die Zahl schreiben.",
        "Ihre Antwort:",
        "Beantwortet.",
        "überhaupt nicht",
        "auf jeden Fall",
        (number, most) => $"{number} von {most}");

    /// <summary>The words of a language; English for those that have none.</summary>
    public static CardWords In(string? language) =>
        language is not null && (language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase)) ? s_german : s_english;
}
