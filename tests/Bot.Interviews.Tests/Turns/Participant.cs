using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Somebody who is interviewed: what they write to whatever is asked.</summary>
/// <param name="Answers">To questions and follow-ups, one after the other and from the start again.</param>
internal sealed record Participant(IReadOnlyList<string> Answers)
{
    private int _next;

    /// <summary>To everything that is not a question of the study; null takes what is asked for.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Says what happened, why and how it felt.</summary>
    public static Participant WhoTells(string language) => new(language == "de"
        ?
        [
            "Im letzten März ist unsere Anlage ausgefallen, und Frau Berger war noch am selben Abend da, weil sie wusste, dass wir am nächsten Morgen liefern mussten. Das hat uns einen Auftrag gerettet, und ich war sehr erleichtert.",
            "Vor zwei Jahren wurde die Rechnung dreimal falsch gestellt, und niemand hat zurückgerufen. Darüber habe ich mich wirklich geärgert, weil ich jedes Mal selbst nachhaken musste.",
            "Am Anfang waren wir nur ein kleiner Kunde, heute rufen Sie uns an, bevor etwas schiefgeht. Seitdem schlafe ich ruhiger, weil ich weiß, dass jemand hinschaut.",
            "Beim Umzug im Herbst hat Ihr Team das ganze Wochenende mitgearbeitet. Danach konnten wir am Montag öffnen, und ich habe mich nicht mehr allein gefühlt, weil alle an einem Strang zogen.",
            "Die Preise sind im Januar um ein Fünftel gestiegen, ohne dass uns jemand den Grund genannt hat. Deshalb mussten wir zwei Lizenzen kündigen, und das hat mich enttäuscht.",
        ]
        :
        [
            "Last March our line went down and Ms Berger came the same evening because she knew that we had to deliver in the morning. It saved us an order, and I felt so relieved.",
            "Two years ago the invoice was wrong three times in a row and nobody called back. That made me really angry, because I had to chase it myself every time.",
            "In the beginning we were just a small account, today you call us before something breaks. Since then I sleep better because I know that somebody is watching.",
            "When we moved last autumn your team worked with us all weekend. As a result we could open on Monday, and I did not feel alone any more because everybody pulled together.",
            "In January the price went up by a fifth and nobody told us why. Therefore we had to cancel two licences, and I was disappointed.",
        ]);

    /// <summary>Answers in a word or two.</summary>
    public static Participant WhoIsBrief(string language) => new(language == "de"
        ? ["Der Preis.", "Gute Beratung.", "Schneller Versand.", "Die Hotline.", "Gewohnheit.", "Die Technik.", "Lange Wartezeiten.", "Herr Klein."]
        : ["The price.", "Good advice.", "Fast shipping.", "The hotline.", "Habit.", "The technology.", "Long queues.", "Mr Small."]);

    public static Participant WhoDoesNotKnow(string language) => new(language == "de"
        ? ["Das weiß ich nicht.", "Keine Ahnung.", "Weiß nicht."]
        : ["I don’t know.", "No idea.", "I’m not sure, I don’t know."]);

    public static Participant WhoSkips(string language)
    {
        var word = language == "de" ? "überspringen" : "skip";
        return new([word]) { Otherwise = word };
    }

    /// <summary>What they write to what the interview waits for now.</summary>
    public string AnswerTo(Script script) => script.Pending switch
    {
        { Kind: MessageKind.Question or MessageKind.Probe } => Answers[_next++ % Answers.Count],
        { Kind: MessageKind.Consent } => script.Asking.Choices[0],
        _ when Otherwise is not null => Otherwise,
        { Kind: MessageKind.Recap } => script.Asking.Choices is [var right, ..] ? right : script.Language == "de" ? "Der Preis ist weniger wichtig." : "The price matters less.",
        { Kind: MessageKind.Rating } => Rate(script),
        var pending => throw new InvalidOperationException($"Nobody knows what to write to {pending}."),
    };

    private static string Rate(Script script) => script.Asking.Choices switch
    {
        { Count: 11 } => "8",
        { Count: 5 } => "4",
        [.., var no] => no,
        _ => script.Language == "de" ? "Weil ich mich auf die Leute verlassen kann." : "Because I can rely on the people.",
    };
}
