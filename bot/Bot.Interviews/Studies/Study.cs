using System.Collections.Immutable;

namespace Bot.Interviews.Studies;

/// <summary>
/// One study as its file says it: what a researcher wants to know, from whom, and the questions in the order of the
/// interview. Immutable; a change is a new revision.
/// </summary>
public sealed record Study
{
    /// <summary>Lower-case letters, digits and dashes: what links and <c>start &lt;study&gt;</c> name.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The id of the dialog that runs the interview.</summary>
    public required string Flow { get; init; }

    /// <summary>Who may begin an interview.</summary>
    public StudyAccess Access { get; init; } = StudyAccess.Invitation;

    public required string ResearchQuestion { get; init; }

    public ResearchType ResearchType { get; init; } = ResearchType.Exploratory;

    public string Description { get; init; } = "";

    /// <summary>In order of priority.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>Who is meant to take part, in words.</summary>
    public string Participants { get; init; } = "";

    public ImmutableArray<Segment> Segments { get; init; } = [];

    /// <summary>BCP 47 tags; the first is the study's own language, used where a text is missing in another.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    public required ParticipantExperience Experience { get; init; }

    /// <summary>The questions, in the order of the arc.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    public Budget Budget { get; init; } = new();

    public Retention Retention { get; init; } = new();

    public InvitationRules Invitation { get; init; } = new();

    /// <summary>Questions that belong to a step of the arc, in file order.</summary>
    public IEnumerable<Question> QuestionsOf(Topic topic) => Questions.Where(q => q.Topic == topic);

    public Segment? FindSegment(string? id) => Segments.FirstOrDefault(s => s.Id == id);
}

/// <summary>Who may begin an interview.</summary>
public enum StudyAccess
{
    /// <summary>Only with an invitation.</summary>
    Invitation,

    /// <summary>Anybody who has the link or writes <c>start &lt;study&gt;</c>.</summary>
    Open,
}

/// <summary>What kind of research a study is.</summary>
public enum ResearchType
{
    Exploratory,
    Discovery,
    Evaluative,
    Generative,
    Diagnostic,
}

/// <summary>A step of the arc of an interview, in order; 0 (welcome) and 6 (close) hold no questions.</summary>
public enum Topic
{
    History = 1,
    Drivers = 2,
    Barriers = 3,
    Alternatives = 4,
    Improvements = 5,
}

/// <summary>A kind of customer that counts and wording are kept apart by.</summary>
/// <param name="Former">No longer a customer: questions are asked in the past tense, and never why they stay.</param>
public sealed record Segment(string Id, LocalText Name, bool Former = false);

/// <summary>How much of a person's time an interview may take.</summary>
/// <param name="Minutes">Past this no follow-up is asked; mandatory questions still are.</param>
/// <param name="Turns">Answers after which no follow-up is asked.</param>
public sealed record Budget(int Minutes = 12, int Turns = 24);

/// <summary>How long things are kept.</summary>
/// <param name="Days">A transcript, after it was delivered.</param>
/// <param name="SilenceHours">Without a word for so long, the interview ends as silent.</param>
/// <param name="ReminderHours">Without a word for so long, the participant is reminded in their chat; 0 for never.</param>
public sealed record Retention(int Days = 30, int SilenceHours = 336, int ReminderHours = 24);

/// <summary>How people are invited.</summary>
/// <param name="Days">For how long an invitation and its link are good.</param>
/// <param name="ReminderDays">After how many days those are reminded who have not begun; 0 for never.</param>
/// <param name="TimeZone">Where people are of whom nobody said it: an IANA name. Null for the installation's.</param>
public sealed record InvitationRules(int Days = 30, int ReminderDays = 3, string? TimeZone = null);
