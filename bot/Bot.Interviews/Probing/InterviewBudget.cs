namespace Bot.Interviews.Probing;

/// <summary>What is left of a person's time.</summary>
/// <param name="MinutesLeft">Of the study's minutes; may be negative.</param>
/// <param name="TurnsLeft">Answers that may still be asked for; may be negative.</param>
/// <param name="MandatoryUnasked">Mandatory questions that have not been asked, the current one not counted.</param>
public sealed record InterviewBudget(double MinutesLeft, int TurnsLeft, int MandatoryUnasked)
{
    /// <summary>About how long it takes to answer.</summary>
    private const double MinutesPerQuestion = 1;

    /// <summary>Whether a follow-up may be asked: every mandatory question still gets its turn, and its time, after it.</summary>
    public bool HasRoom => TurnsLeft >= MandatoryUnasked + 1 && MinutesLeft >= (MandatoryUnasked * MinutesPerQuestion) + (MinutesPerQuestion / 2);
}
