using System.Globalization;

namespace Bot.Host.Tests.Product;

/// <summary>Somebody who takes part in earnest: reads what is asked and answers it, in words of their own each time.</summary>
/// <param name="language">What is spoken.</param>
/// <param name="vague">Answers questions so that a follow-up is due, tells the story only then, and gives the interview itself a bad mark.</param>
public sealed class Participant(string language, bool vague = false)
{
    private const int Marks = 5;

    private int _answers;

    private bool German => language == "de";

    /// <summary>What was said, in order.</summary>
    public List<string> Said { get; } = [];

    /// <summary>What to write when this was the last thing that the interviewer said.</summary>
    public string AnswerTo(ChatMessage message)
    {
        var answer = message.Kind switch
        {
            "consent" => message.Choices[0],
            "question" when vague => Opinion(),
            "question" or "probe" => Story(),
            "rating" when vague && message.Choices.Length == Marks => message.Choices[1],
            "rating" when message.Choices.Length > 0 => message.Choices[^1],
            "rating" => German ? "Weil man dort jederzeit jemanden erreicht." : "Because somebody always picks up the phone.",
            "recap" => message.Choices[0],
            _ when message.Choices.Length > 0 => message.Choices[^1],
            _ => German ? "Ja" : "Yes",
        };
        Said.Add(answer);
        return answer;
    }

    private string Opinion()
    {
        _answers++;
        return German
            ? string.Create(CultureInfo.InvariantCulture, $"Im Großen und Ganzen ist es seit {_answers} Jahren ganz gut, es funktioniert meistens so, wie es soll.")
            : string.Create(CultureInfo.InvariantCulture, $"It is quite good, I have been using it for {_answers} years now and it mostly does what it should do.");
    }

    private string Story()
    {
        _answers++;
        return German
            ? string.Create(CultureInfo.InvariantCulture, $"Im Jahr {2000 + _answers} war ich enttäuscht, weil die Lieferung zum {_answers}. Mal zu spät kam, und deshalb habe ich danach weniger bestellt.")
            : string.Create(CultureInfo.InvariantCulture, $"In {2000 + _answers} I was disappointed because delivery number {_answers} came late, and so I ordered less after that.");
    }
}
