using System.Text.Json.Serialization;

namespace Bot.Interviews.Language;

/// <summary>What the words of an answer show. Written as names divided by commas.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<AnswerCues>))]
public enum AnswerCues
{
    None = 0,

    /// <summary>They cannot say.</summary>
    DontKnow = 1 << 0,

    /// <summary>They do not want to say.</summary>
    Refusal = 1 << 1,

    /// <summary>They have said enough about this.</summary>
    MoveOn = 1 << 2,

    /// <summary>They may have said enough; counts only together with a model's rating.</summary>
    MoveOnHint = 1 << 3,

    /// <summary>It depends.</summary>
    Depends = 1 << 4,

    /// <summary>General praise or blame and nothing else.</summary>
    Vague = 1 << 5,

    /// <summary>One side was begun and the other is missing.</summary>
    HalfAnswered = 1 << 6,

    /// <summary>Two things that do not fit together.</summary>
    Contradiction = 1 << 7,

    /// <summary>Danger to the person: probing stops and a human is told.</summary>
    Distress = 1 << 8,

    /// <summary>Perhaps danger; counts only together with a model's rating.</summary>
    DistressHint = 1 << 9,

    /// <summary>Insults the interviewer.</summary>
    Abuse = 1 << 10,

    /// <summary>A question asked back instead of an answer.</summary>
    AsksBack = 1 << 11,

    Reason = 1 << 12,

    /// <summary>Something that happened.</summary>
    Episode = 1 << 13,

    /// <summary>What something led to.</summary>
    Consequence = 1 << 14,

    Feeling = 1 << 15,

    /// <summary>How something became different.</summary>
    Change = 1 << 16,

    /// <summary>What should be better.</summary>
    Improvement = 1 << 17,

    /// <summary>Under which condition.</summary>
    Condition = 1 << 18,

    /// <summary>Set against something else.</summary>
    Comparison = 1 << 19,

    /// <summary>A wish or question that has nothing to do with the interview, and nothing else.</summary>
    OffTopic = 1 << 20,
}
