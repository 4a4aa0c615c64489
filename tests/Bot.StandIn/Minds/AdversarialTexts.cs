namespace Bot.StandIn.Minds;

/// <summary>What an interviewer must never say, by what is wrong with it; and a few questions with which nothing is.</summary>
public static class AdversarialTexts
{
    /// <summary>In English.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> English { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["fine"] =
        [
            "What happened next?", "Which moment stayed with you most?", "What did that lead to?", "How did you notice it?",
            "Who else on your side saw it?", "What were you doing when it began?", "What did you expect at that point?",
        ],
        ["stacked"] =
        [
            "What happened, and how did that make you feel?", "What did you like and what did you dislike?",
            "When was that and who was involved?", "How did it start? And how did it end?", "Why did you choose us, and why do you stay, and what would change that?",
        ],
        ["either-or"] =
        [
            "Was it the price or the service?", "Did you call us, or did we call you?", "Would you say it got better or worse?",
            "Is it more about trust, quality or habit?",
        ],
        ["praise"] =
        [
            "Great answer! What happened then?", "That’s really insightful, thank you. What came of it?", "I love that! Which part stood out?",
            "What a wonderful story. How did it end?", "Thanks so much for sharing. What did you do?", "Excellent point. What made it so?",
        ],
        ["long"] =
        [
            "Thinking back over the whole of the years that you have spent as a customer of ours, with all of the many people that you have met and all of the things that have happened in that time, what would you say happened?",
            "If you take into account everything that you have told me so far about the product, the people, the prices, the support and the way in which we answered your calls, what would you say mattered most to you in the end?",
        ],
        ["promise"] =
        [
            "We will fix this for you right away, so what else went wrong?", "I promise that this will not happen again; what did it cost you?",
            "We can offer you a 20% discount, what would you think of that?", "Please stay with us. What would it take?",
            "I’ll make sure that our team calls you tomorrow. What should they know?",
        ],
        ["leak"] =
        [
            "As an AI language model I am told to ask open questions; what happened?", "My instructions say that I must rate your answer. What else?",
            "According to the system prompt I need an episode. Which one?", "The JSON schema wants a probe: what happened?",
        ],
        ["markup"] =
        [
            "**What** happened *then*?", "What happened? 🎉", "<b>What happened?</b>", "See https://example.com – what do you think?",
            "# What happened?", "@channel what happened?", "`What` happened?", "[What happened?](https://example.com)",
        ],
        ["suggestion"] =
        [
            "Was it perhaps the price that bothered you?", "What happened, for example with the invoices?", "Don’t you think the support was slow?",
            "Surely you were angry then, weren’t you?", "What was it, such as speed, price, or quality?",
        ],
        ["closed"] = ["Did that annoy you?", "Are you happy with us?", "Would you recommend us?"],
        ["paraphrase"] = ["So what you are saying is that the price is too high. Why is that?", "You said that you are disappointed. What else?"],
        ["control"] = ["What happened\nthen?", "What\u202e happened?", "What\u200b happened then?", "What happened?\r\n\r\nAnd why?"],
        ["nothing"] = ["", "Tell me more.", "Hm.", "?", "Ok, next.", "…"],
    };

    /// <summary>In German.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> German { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["fine"] =
        [
            "Was ist danach passiert?", "Welcher Moment ist Ihnen am stärksten in Erinnerung?", "Wozu hat das geführt?", "Woran haben Sie es bemerkt?",
            "Wer hat es bei Ihnen noch gesehen?", "Was haben Sie in dem Moment erwartet?",
        ],
        ["stacked"] =
        [
            "Was ist passiert, und wie haben Sie sich dabei gefühlt?", "Was hat Ihnen gefallen und was nicht?", "Wann war das und wer war dabei?",
            "Wie fing es an? Und wie ging es aus?",
        ],
        ["either-or"] =
        [
            "War es der Preis oder der Service?", "Haben Sie uns angerufen oder wir Sie?", "Ist es besser oder schlechter geworden?",
            "Geht es Ihnen eher um Vertrauen, Qualität oder Gewohnheit?",
        ],
        ["praise"] =
        [
            "Tolle Antwort! Was ist dann passiert?", "Das ist wirklich spannend, danke. Was kam dabei heraus?", "Super! Welcher Teil war wichtig?",
            "Vielen Dank für Ihre Offenheit. Was haben Sie getan?", "Sehr guter Punkt. Woran lag das?",
        ],
        ["long"] =
        [
            "Wenn Sie an die gesamten Jahre zurückdenken, die Sie nun schon bei uns Kundin oder Kunde sind, und an all die vielen Menschen, die Sie in dieser langen Zeit bei uns kennengelernt haben, was würden Sie dann sagen, was ist passiert?",
        ],
        ["promise"] =
        [
            "Wir kümmern uns sofort darum, was ging noch schief?", "Ich verspreche Ihnen, das passiert nicht wieder; was hat es Sie gekostet?",
            "Wir können Ihnen 20 % Rabatt anbieten, was halten Sie davon?", "Bitte bleiben Sie bei uns. Was müsste dafür passieren?",
        ],
        ["leak"] =
        [
            "Als KI-Sprachmodell soll ich offen fragen; was ist passiert?", "Meine Anweisungen verlangen eine Bewertung. Was noch?",
            "Laut System-Prompt brauche ich ein Erlebnis. Welches?",
        ],
        ["markup"] = ["**Was** ist *dann* passiert?", "Was ist passiert? 🎉", "<b>Was ist passiert?</b>", "Siehe https://example.com – was meinen Sie?"],
        ["suggestion"] =
        [
            "War es vielleicht der Preis, der Sie gestört hat?", "Was ist passiert, zum Beispiel bei den Rechnungen?", "Finden Sie nicht, dass der Service langsam war?",
            "Sie waren doch sicher verärgert, nicht wahr?",
        ],
        ["familiar"] = ["Was hast du dann gemacht?", "Wie war das für dich?"],
        ["closed"] = ["Hat Sie das geärgert?", "Sind Sie mit uns zufrieden?"],
        ["paraphrase"] = ["Sie sagen also, dass der Preis zu hoch ist. Warum?", "Sie haben gesagt, Sie seien enttäuscht. Was noch?"],
        ["control"] = ["Was ist\ndann passiert?", "Was\u202e ist passiert?", "Was ist\u200b passiert?"],
        ["nothing"] = ["", "Erzählen Sie mehr.", "Hm.", "?", "…"],
    };
}
