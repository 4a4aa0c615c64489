namespace Bot.Host.Desk;

/// <summary>What people are told in their chat that no study says, and how they ask for it.</summary>
/// <param name="Wishes">How somebody asks to go on in a browser.</param>
/// <param name="Refused">They will not be invited again.</param>
/// <param name="Nothing">There is no interview that could go on in a browser.</param>
/// <param name="Here">Where it goes on; {0} is the address.</param>
/// <param name="Button">What the button says that leads there.</param>
internal sealed record ArrivalTexts(string[] Wishes, string Refused, string Nothing, string Here, string Button)
{
    private static readonly Dictionary<string, ArrivalTexts> s_all = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new(
            ["continue on the web", "continue in the browser"],
            "All right. I will not invite you again, to no study.",
            "No interview is going on here that could be continued in a browser.",
            "Go on in a browser here: {0}\nThe link is good for half an hour, and for you alone. You can also go on writing here.",
            "Go on in a browser"),
        ["de"] = new(
            ["weiter im web", "weiter im browser"],
            "In Ordnung. Ich lade Sie nicht mehr ein, zu keiner Studie.",
            "Hier läuft gerade kein Interview, das im Browser weitergehen könnte.",
            "Hier geht es im Browser weiter: {0}\nDer Link gilt eine halbe Stunde und nur für Sie. Sie können auch hier weiterschreiben.",
            "Im Browser weitermachen"),
        ["fr"] = new(
            ["continuer sur le web", "continuer dans le navigateur"],
            "Entendu. Je ne vous inviterai plus, à aucune étude.",
            "Aucun entretien en cours ici ne pourrait continuer dans un navigateur.",
            "L’entretien continue dans un navigateur ici : {0}\nLe lien est valable une demi-heure, et pour vous seul. Vous pouvez aussi continuer à écrire ici.",
            "Continuer dans un navigateur"),
        ["es"] = new(
            ["continuar en la web", "continuar en el navegador"],
            "De acuerdo. No volveré a invitarle a ningún estudio.",
            "Aquí no hay ninguna entrevista en curso que pueda continuar en un navegador.",
            "Continúe aquí en un navegador: {0}\nEl enlace vale media hora y solo para usted. También puede seguir escribiendo aquí.",
            "Continuar en un navegador"),
        ["pt"] = new(
            ["continuar na web", "continuar no navegador"],
            "Está bem. Não vou mais convidar você para nenhum estudo.",
            "Não há aqui nenhuma entrevista em andamento que possa continuar em um navegador.",
            "Continue em um navegador aqui: {0}\nO link vale meia hora, e só para você. Também pode continuar escrevendo aqui.",
            "Continuar em um navegador"),
        ["it"] = new(
            ["continua sul web", "continua nel browser"],
            "Va bene. Non La inviterò più, a nessuno studio.",
            "Qui non è in corso nessuna intervista che possa continuare in un browser.",
            "Si continua in un browser qui: {0}\nIl link vale mezz’ora, e solo per Lei. Può anche continuare a scrivere qui.",
            "Continuare in un browser"),
        ["nl"] = new(
            ["verder op het web", "verder in de browser"],
            "Goed. Ik nodig u niet meer uit, voor geen enkel onderzoek.",
            "Hier loopt geen interview dat in een browser verder zou kunnen gaan.",
            "Ga hier verder in een browser: {0}\nDe link is een half uur geldig, en alleen voor u. U kunt ook hier verder schrijven.",
            "Verdergaan in een browser"),
        ["ja"] = new(
            ["ウェブで続ける", "ブラウザで続ける"],
            "承知しました。今後、どの調査にもご招待しません。",
            "ここには、ブラウザで続けられるインタビューがありません。",
            "ブラウザではこちらから続けられます：{0}\nリンクは30分間、あなただけが使えます。このままここに書いていただいても構いません。",
            "ブラウザで続ける"),
    };

    /// <summary>Whether somebody asks to go on in a browser; nobody answers a question with exactly these words.</summary>
    public static bool WantsTheWeb(string text) => s_all.Values.Any(texts => texts.Wishes.Contains(text.TrimEnd('.', '!', '?', '。'), StringComparer.OrdinalIgnoreCase));

    /// <param name="language">The person's language; null when it is not known.</param>
    public static string OptedOut(string? language) => In(language).Refused;

    /// <param name="address">Where the interview goes on; null when it does not.</param>
    /// <param name="language">The person's language; null when it is not known.</param>
    public static string OnTheWeb(Uri? address, string? language) =>
        address is null ? In(language).Nothing : In(language).Here.Replace("{0}", address.ToString(), StringComparison.Ordinal);

    /// <summary>What the button says that leads there.</summary>
    public static string GoOn(string? language) => In(language).Button;

    private static ArrivalTexts In(string? language) => s_all.GetValueOrDefault(language?.Split('-')[0] ?? "") ?? s_all["en"];
}
