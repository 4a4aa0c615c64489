namespace Bot.Interviews.Language;

/// <summary>What one of our own follow-ups asks for.</summary>
public enum ProbeKind
{
    Reason,
    Episode,
    Consequence,

    /// <summary>How it felt.</summary>
    Feeling,

    /// <summary>What stands behind a feeling that was named.</summary>
    Emotion,

    /// <summary>What is meant by a word.</summary>
    Meaning,

    /// <summary>The side that is missing.</summary>
    OtherHalf,

    /// <summary>How two things go together.</summary>
    Contradiction,

    /// <summary>The same matter from another side, for somebody who cannot say.</summary>
    OtherAngle,

    /// <summary>The question in simpler words, for somebody who asked back.</summary>
    Clarify,

    Change,
    Improvement,
    Condition,
    Comparison,

    /// <summary>Whatever else belongs to it.</summary>
    More,
}
