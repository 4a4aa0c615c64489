using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>The operations on a plan: nothing else can be done to it in words.</summary>
public enum PlanEditKind
{
    ChangeQuestion,
    FormerWording,
    RemoveQuestion,
    MoveQuestion,
    AddQuestion,
    Depth,
    Mandatory,
    AddGoal,
    ChangeGoal,
    RemoveGoal,
    MoveGoal,
    Title,
    ResearchQuestion,
    Description,
    Participants,
    Welcome,
    Closing,
    CallToAction,
    AddSegment,
    RemoveSegment,
    AddTopic,
    RemoveTopic,
    Minutes,
    Turns,
    Access,
}

/// <summary>One operation.</summary>
/// <param name="Number">Which question or goal, from 1; 0 where none is meant.</param>
/// <param name="Text">The new words.</param>
/// <param name="To">Where something is moved to, from 1, or the new number of minutes or turns.</param>
public sealed record PlanEdit(PlanEditKind Kind, int Number = 0, string Text = "", int To = 0)
{
    /// <summary>The wording for people who have left, with a question's.</summary>
    public string Former { get; init; } = "";

    /// <summary>What an answer to the question should speak about.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    /// <summary>The step of the arc of a new question; null for the one of the questions before it.</summary>
    public Topic? Topic { get; init; }

    /// <summary>How deep a question is followed up.</summary>
    public Depth? Depth { get; init; }

    /// <summary>Whether a question is asked of everybody.</summary>
    public bool? Mandatory { get; init; }
}

/// <summary>What came of an operation: the changed study, or why it cannot be done.</summary>
/// <param name="Note">What else the researcher should know.</param>
public sealed record PlanEditResult(Study? Study, string? Problem, string? Note = null);
