namespace Bot.Interviews.Drafting.Wording;

/// <summary>What is wrong with the wording of a question.</summary>
public enum QuestionIssue
{
    /// <summary>It holds no question, or words after it.</summary>
    NoQuestion,

    /// <summary>It asks for two things.</summary>
    Double,

    /// <summary>It suggests an answer.</summary>
    Leading,

    /// <summary>It takes for granted what it should ask.</summary>
    Presuming,

    /// <summary>Yes or no answers it.</summary>
    Closed,

    /// <summary>It offers alternatives to pick from.</summary>
    EitherOr,

    /// <summary>It has more words than people read.</summary>
    Long,

    /// <summary>It uses words that only colleagues know.</summary>
    Jargon,

    /// <summary>It praises, thanks or judges.</summary>
    Praise,

    /// <summary>It promises or offers something.</summary>
    Promise,

    /// <summary>It talks somebody into staying or coming back.</summary>
    WinBack,

    /// <summary>It asks somebody who has left why they stay.</summary>
    FormerStay,

    /// <summary>It is in another language than it should be.</summary>
    Language,

    /// <summary>It addresses people too familiarly.</summary>
    Register,

    /// <summary>It holds markup, addresses or signs that a channel may act on.</summary>
    Signs,
}

/// <summary>One thing that is wrong with a question.</summary>
/// <param name="Words">The words that show it, as they stand in the question; the whole question where no part does.</param>
public sealed record QuestionFinding(QuestionIssue Issue, string Words)
{
    /// <summary>What it is, in words for researchers.</summary>
    public override string ToString() => Issue switch
    {
        QuestionIssue.NoQuestion => "it does not end in one question",
        QuestionIssue.Double => $"double: it asks for two things at once (“{Words}”)",
        QuestionIssue.Leading => $"leading: “{Words}” suggests an answer",
        QuestionIssue.Presuming => $"presuming: “{Words}” takes the answer for granted",
        QuestionIssue.Closed => "closed: yes or no answers it",
        QuestionIssue.EitherOr => $"either/or: “{Words}” offers alternatives to pick from",
        QuestionIssue.Long => "too long: nobody reads so many words",
        QuestionIssue.Jargon => $"jargon: customers may not know “{Words}”",
        QuestionIssue.Praise => $"“{Words}” praises or judges",
        QuestionIssue.Promise => $"“{Words}” promises something",
        QuestionIssue.WinBack => $"“{Words}” talks people into staying",
        QuestionIssue.FormerStay => $"“{Words}” asks somebody who has left why they stay",
        QuestionIssue.Language => "it is not in the language that it should be in",
        QuestionIssue.Register => $"“{Words}” is too familiar an address",
        _ => $"“{Words}” is markup or an address",
    };
}

/// <summary>What a check of a question found.</summary>
/// <param name="Better">What to ask instead: one question, or the two that a double one holds; empty when rules know nothing better.</param>
public sealed record QuestionReport(string Question, IReadOnlyList<QuestionFinding> Findings, IReadOnlyList<string> Better)
{
    public bool Passed => Findings.Count == 0;
}
