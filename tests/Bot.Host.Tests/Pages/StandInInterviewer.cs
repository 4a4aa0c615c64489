using System.Text.Json.Nodes;

namespace Bot.Host.Tests.Pages;

/// <summary>Says the next thing of a short interview whenever the participant has said something.</summary>
public static class StandInInterviewer
{
    private const int Total = 4;

    private static readonly (string Kind, int Asked, bool Generated, string En, string De, string[] Buttons)[] s_script =
    [
        ("question", 1, false, "What keeps you with us as a customer?", "Was hält Sie als Kundin oder Kunde bei uns?", []),
        ("probe", 1, true, "You mentioned the people at the desk. What happened the last time you spoke with one of them?", "Sie haben die Menschen am Schalter erwähnt. Was geschah, als Sie zuletzt mit jemandem gesprochen haben?", []),
        ("question", 2, false, "What would make you think about leaving?", "Was würde Sie daran denken lassen, zu gehen?", []),
        ("rating", 3, false, "How likely are you to recommend us to a friend or colleague? 0 means not at all, 10 means certainly.", "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? 0 heißt gar nicht, 10 heißt auf jeden Fall.", [.. Enumerable.Range(0, 11).Select(n => $"{n}")]),
        ("recap", 4, true, "You stay because **somebody knows your name**, and a second month of unanswered tickets would make you look elsewhere. Is that right?", "Sie bleiben, weil **jemand Ihren Namen kennt**, und ein zweiter Monat ohne Antwort würde Sie suchen lassen. Stimmt das?", ["That is right", "I would put it differently"]),
        ("close", 4, false, "Thank you, that is everything.", "Danke, das war alles.", []),
    ];

    public static void Greet(Conversation conversation)
    {
        Say(conversation, "welcome", 0, false, "Hello, and thank you for your time. I am an AI interviewer working for Dana Reyes.", "Guten Tag und danke für Ihre Zeit. Ich bin ein KI-Interviewer und arbeite für Dana Reyes.", []);
        Say(conversation, "consent", 0, false, "Your answers are stored for 30 days and read by the people of this study. Do you agree?", "Ihre Antworten werden 30 Tage gespeichert und von den Menschen dieser Studie gelesen. Sind Sie einverstanden?", ["I agree", "No, thank you"]);
    }

    public static void Answer(Conversation conversation, string text)
    {
        if (text is "progress" or "who sees this" or "Fortschritt")
        {
            Say(conversation, "notice", conversation.Step, false, "Dana Reyes and her team read your answers.", "Dana Reyes und ihr Team lesen Ihre Antworten.", []);
            return;
        }

        if (text is "card")
        {
            ShowCard(conversation);
            return;
        }

        if (text.StartsWith('{'))
        {
            Say(conversation, "notice", conversation.Step, false, $"You sent {text}", text, []);
            return;
        }

        if (text is "stop")
        {
            Say(conversation, "close", conversation.Step, false, "Thank you. It ends here.", "Danke. Hier ist Schluss.", [], ended: true);
            return;
        }

        if (conversation.Step < s_script.Length)
        {
            var (kind, asked, generated, en, de, buttons) = s_script[conversation.Step++];
            Say(conversation, kind, asked, generated, en, de, buttons, ended: conversation.Step == s_script.Length);
        }
    }

    /// <summary>Whatever an interviewer may send beside plain questions: Markdown, with markup that must not be obeyed, and a card.</summary>
    private static void ShowCard(Conversation conversation) =>
        conversation.Add(new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = "candor", ["role"] = "bot" },
            ["text"] = "A **strong** word, `code`, &auml; and a [link](https://example.com/a).\n\n- one\n- two\n\n<img src=x onerror=alert(1)><b style=\"color:red\">html</b><script>alert(2)</script>",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = JsonNode.Parse("""
                    {
                      "type": "AdaptiveCard", "version": "1.5",
                      "body": [
                        { "type": "TextBlock", "text": "How was it?", "weight": "bolder" },
                        { "type": "FactSet", "facts": [{ "title": "Study", "value": "Loyalty" }] },
                        { "type": "Input.ChoiceSet", "id": "pick", "label": "Pick one", "style": "expanded", "choices": [{ "title": "Good", "value": "good" }] },
                        { "type": "Input.Text", "id": "why", "label": "Why" }
                      ],
                      "actions": [{ "type": "Action.Submit", "title": "Send card" }]
                    }
                    """),
            }),
        });

    private static void Say(Conversation conversation, string kind, int asked, bool generated, string en, string de, string[] buttons, bool ended = false) =>
        conversation.Add(new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = "candor", ["name"] = "Candor", ["role"] = "bot" },
            ["text"] = conversation.Language == "de" ? de : en,
            ["inputHint"] = "expectingInput",
            ["suggestedActions"] = buttons.Length == 0
                ? null
                : new JsonObject { ["actions"] = new JsonArray([.. buttons.Select(b => new JsonObject { ["type"] = "imBack", ["title"] = b, ["value"] = b })]) },
            ["channelData"] = new JsonObject
            {
                ["candor"] = new JsonObject
                {
                    ["kind"] = kind,
                    ["progress"] = new JsonObject { ["asked"] = asked, ["total"] = Total },
                    ["ended"] = ended,
                    ["generated"] = generated,
                },
            },
        });
}
