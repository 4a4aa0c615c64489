namespace Bot.Interviews.People;

/// <summary>
/// One person's invitation to one study, from the wish to write to them to the end of their interview. It is recorded before
/// anything is sent. Once the person is forgotten, nothing of them is in it.
/// </summary>
public sealed record Invitation
{
    /// <summary>A keyed hash of study and contact: a person has at most one invitation to a study. Stands in buttons; tells nothing.</summary>
    public required string Id { get; init; }

    public required string Study { get; init; }

    /// <summary>Whom it goes to; null once they are forgotten.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The person of the roster; null for others, and once they are forgotten.</summary>
    public string? Person { get; init; }

    /// <summary>How they are addressed; empty when it is not known.</summary>
    public string Name { get; init; } = "";

    public string? Segment { get; init; }

    public string? Language { get; init; }

    /// <summary>Where they are, for the night; null for the study's or the installation's time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What the token of its personal link is derived from, with a key that is not stored beside it.</summary>
    public string Seed { get; init; } = "";

    /// <summary>The id of its personal link; null when the channel itself leads into the interview.</summary>
    public string? Link { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What waits to be sent, or is being sent; null when nothing is.</summary>
    public Mailing? Mailing { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When they opened it and the interview began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset? OptedOutAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>The interview that it led to.</summary>
    public string? Interview { get; init; }

    /// <summary>Why it could not be sent for good; null when it could, or has not been given up.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether anything may still be sent for it.</summary>
    public bool IsLive => (StartedAt ?? FinishedAt ?? OptedOutAt ?? RevokedAt ?? ForgottenAt) is null && Failure is null;

    public InvitationStatus Status => this switch
    {
        { ForgottenAt: not null } => InvitationStatus.Forgotten,
        { FinishedAt: not null } => InvitationStatus.Finished,
        { OptedOutAt: not null } => InvitationStatus.OptedOut,
        { RevokedAt: not null } => InvitationStatus.Revoked,
        { StartedAt: not null } => InvitationStatus.Started,
        { Failure: not null } => InvitationStatus.Failed,
        { RemindedAt: not null } => InvitationStatus.Reminded,
        { SentAt: not null } => InvitationStatus.Sent,
        _ => InvitationStatus.Waiting,
    };
}

/// <summary>How far an invitation has come.</summary>
public enum InvitationStatus
{
    Waiting,
    Sent,
    Reminded,
    Started,
    Finished,
    Failed,
    OptedOut,
    Revoked,
    Forgotten,
}

/// <summary>Sending one message of an invitation.</summary>
/// <param name="IsReminder">The one reminder; else the invitation itself.</param>
/// <param name="DueAt">When it is to be tried (again), or, while it is being sent, until when its sender may take.</param>
/// <param name="IsSending">Somebody sends it now, or died while doing so.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Unclear">How often nobody knows whether it arrived.</param>
/// <param name="Problem">Why the last attempt failed.</param>
public sealed record Mailing(bool IsReminder, DateTimeOffset DueAt, bool IsSending = false, int Attempts = 0, int Unclear = 0, string? Problem = null);
