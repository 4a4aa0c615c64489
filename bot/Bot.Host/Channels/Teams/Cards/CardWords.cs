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
    private static readonly Dictionary<string, CardWords> s_all = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new("Choose, or type your answer.", "Choose, or type the number.", "Your answer:", "Answered.", "not at all likely", "extremely likely", (number, most) => $"{number} of {most}"),
        ["de"] = new("Auswählen oder die Antwort schreiben.", "Auswählen oder die Zahl schreiben.", "Ihre Antwort:", "Beantwortet.", "überhaupt nicht", "auf jeden Fall", (number, most) => $"{number} von {most}"),
        ["fr"] = new("Choisissez ou écrivez votre réponse.", "Choisissez ou écrivez le nombre.", "Votre réponse :", "Répondu.", "pas du tout", "très probablement", (number, most) => $"{number} sur {most}"),
        ["es"] = new("Elija o escriba su respuesta.", "Elija o escriba el número.", "Su respuesta:", "Respondido.", "nada probable", "muy probable", (number, most) => $"{number} de {most}"),
        ["pt"] = new("Escolha ou escreva a sua resposta.", "Escolha ou escreva o número.", "Sua resposta:", "Respondido.", "nada provável", "muito provável", (number, most) => $"{number} de {most}"),
        ["it"] = new("Scelga o scriva la Sua risposta.", "Scelga o scriva il numero.", "La Sua risposta:", "Risposto.", "per niente probabile", "molto probabile", (number, most) => $"{number} su {most}"),
        ["nl"] = new("Kies of typ uw antwoord.", "Kies of typ het getal.", "Uw antwoord:", "Beantwoord.", "helemaal niet", "zeer waarschijnlijk", (number, most) => $"{number} van {most}"),
        ["ja"] = new("選ぶか、回答を入力してください。", "選ぶか、数字を入力してください。", "回答：", "回答済み", "まったく思わない", "非常にそう思う", (number, most) => $"{most}のうち{number}"),
    };

    /// <summary>The words of a language; English for those that have none.</summary>
    public static CardWords In(string? language) => s_all.GetValueOrDefault(language?.Split('-')[0] ?? "") ?? s_all["en"];
}
