using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>Everything from outside that one turn depends on.</summary>
/// <param name="Entries">What waits, oldest first; the turn takes as many as belong together.</param>
/// <param name="Now">The time of the turn.</param>
/// <param name="Seed">Seeds its random choices.</param>
/// <param name="Secret">Letters and digits that nobody can guess, new for each turn, 48 or more: marks what a model is told as data.</param>
/// <param name="Model">The model that may be asked for follow-ups; null when there is none.</param>
public sealed record TurnInput(IReadOnlyList<TurnEntry> Entries, DateTimeOffset Now, int Seed, string Secret, string? Model);

/// <summary>One opened inbox entry.</summary>
/// <param name="Activity">What came; for timers and jobs an event of their name.</param>
/// <param name="Origin">Where it came from; null for timers and jobs.</param>
public sealed record TurnEntry(
    long Sequence,
    InboxKind Kind,
    string Name,
    bool Joinable,
    DateTimeOffset AcceptedAt,
    long? LogSequence,
    Activity Activity,
    TurnOrigin? Origin)
{
    /// <summary>When the person sent it, as well as anybody knows.</summary>
    public DateTimeOffset SentAt => Origin?.SentAt ?? AcceptedAt;
}

/// <summary>Where an activity came from and what its channel vouches for.</summary>
/// <param name="Channel"><c>webchat</c>, <c>msteams</c>, ….</param>
/// <param name="Participant">The pseudonym of who wrote.</param>
/// <param name="Identity">How well the channel knows them: <c>anonymous</c>, <c>link</c>, <c>signed-in</c>.</param>
/// <param name="Trusted">Whether what the activity says about the study and segment may be believed.</param>
/// <param name="Synchronous">Whether somebody waits for the replies in the same request.</param>
/// <param name="KeepsLog">Whether its clients read the activity log.</param>
/// <param name="SentAt">The channel's own time of sending, when it has one.</param>
/// <param name="Previous">The closed interview of the same chat, when there is one.</param>
public sealed record TurnOrigin(
    string Channel,
    string Participant,
    string Identity,
    bool Trusted,
    bool Synchronous,
    bool KeepsLog,
    DateTimeOffset? SentAt,
    string? Previous)
{
    /// <summary>Whether somebody waits for the used card in the same request, while the replies are sent.</summary>
    public bool Invoke { get; init; }

    /// <summary>Whether it is an event of our own, which nobody outside can raise.</summary>
    public bool Own { get; init; }

    /// <summary>Where it came from, for channels whose replies have to be sent; null where they are read or returned.</summary>
    public ChatPlace? Place { get; init; }
}

/// <summary>What a turn decided. Nothing of it has happened yet: the caller commits it whole, or not at all.</summary>
public sealed record TurnOutcome
{
    /// <summary>How many entries the turn took.</summary>
    public required int Processed { get; init; }

    /// <summary>The hot state afterwards.</summary>
    public required InterviewState State { get; init; }

    /// <summary>The long-lived memory of the flow; its writes are to be appended.</summary>
    public required MemoryState Memory { get; init; }

    /// <summary>Entries to append to the transcript.</summary>
    public IReadOnlyList<TranscriptEntry> Transcript { get; init; } = [];

    /// <summary>Messages to send, in order.</summary>
    public IReadOnlyList<Activity> Messages { get; init; } = [];

    /// <summary>Timers to set or, without a time, to cancel.</summary>
    public IReadOnlyList<TimerChange> Timers { get; init; } = [];

    /// <summary>Jobs for later turns, by name.</summary>
    public IReadOnlyList<string> Jobs { get; init; } = [];

    /// <summary>Log sequences whose content has to go: what was typed before consent.</summary>
    public IReadOnlyList<long> DropLog { get; init; } = [];

    /// <summary>The participant asked to be forgotten: what is to be erased, instead of or beside committing.</summary>
    public Erasure Erases { get; init; }

    /// <summary>What researchers are to be told now, before the interview has ended.</summary>
    public IReadOnlyList<AlertReason> Alerts { get; init; } = [];

    /// <summary>The transcript is to be delivered to the researcher.</summary>
    public bool Delivers { get; init; }

    /// <summary>What the researcher has been brought changed: it is to be brought up to date where it was posted, and not posted again.</summary>
    public bool Amends { get; init; }

    /// <summary>Newer text may still join this turn.</summary>
    public bool MayJoin { get; init; }

    /// <summary>Set instead of everything else when an effect has to be performed first.</summary>
    public Effect? Asked { get; init; }
}

/// <summary>What a participant who asks to be forgotten is forgotten in.</summary>
public enum Erasure
{
    /// <summary>Nobody asked.</summary>
    None,

    /// <summary>The interview of this turn: it is erased instead of being committed.</summary>
    This,

    /// <summary>The interview before it in the same chat.</summary>
    Previous,
}
