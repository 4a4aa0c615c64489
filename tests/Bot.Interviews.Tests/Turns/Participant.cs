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
    public static Participant WhoTells(string language) => new(Speech.In(language).Telling);

    /// <summary>Answers in a word or two.</summary>
    public static Participant WhoIsBrief(string language) => new(Speech.In(language).Brief);

    public static Participant WhoDoesNotKnow(string language) => new(Speech.In(language).Unknowing);

    public static Participant WhoSkips(string language)
    {
        var word = Speech.In(language).Skip;
        return new([word]) { Otherwise = word };
    }

    /// <summary>What they write to what the interview waits for now.</summary>
    public string AnswerTo(Script script) => script.Pending switch
    {
        { Kind: MessageKind.Question or MessageKind.Probe } => Answers[_next++ % Answers.Count],
        { Kind: MessageKind.Consent } => script.Asking.Choices[0],
        _ when Otherwise is not null => Otherwise,
        { Kind: MessageKind.Recap } => script.Asking.Choices is [var right, ..] ? right : Speech.In(script.Language).Correction,
        { Kind: MessageKind.Rating } => Rate(script),
        var pending => throw new InvalidOperationException($"Nobody knows what to write to {pending}."),
    };

    private static string Rate(Script script) => script.Asking.Choices switch
    {
        { Count: 11 } => Speech.In(script.Language).Eight,
        { Count: 5 } => "4",
        [.., var no] => no,
        _ => Speech.In(script.Language).Reason,
    };
}
