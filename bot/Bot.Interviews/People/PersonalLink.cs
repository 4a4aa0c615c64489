namespace Bot.Interviews.People;

/// <summary>A personal link: it opens one interview of one study for whoever holds it, with the segment and language that it names.</summary>
public sealed record PersonalLink
{
    /// <summary>A keyed hash of its token. The token itself stands in the address alone, and is stored nowhere.</summary>
    public required string Id { get; init; }

    public required string Study { get; init; }

    public string? Segment { get; init; }

    public string? Language { get; init; }

    /// <summary>The person of the roster that it is for; null when it is for anybody, or when they were forgotten.</summary>
    public string? Person { get; init; }

    /// <summary>The invitation that it belongs to.</summary>
    public string? Invitation { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The interview that it opened; null before its first use.</summary>
    public string? Interview { get; init; }

    /// <summary>When that interview was over.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When the person asked to be forgotten.</summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>Counts the conversations that it opened: a new one when nothing of the one before was kept, because nobody had consented.</summary>
    public int Round { get; init; }

    /// <summary>Whether it opens an interview at a time.</summary>
    public LinkState StateAt(DateTimeOffset now) => this switch
    {
        { FinishedAt: not null } or { ForgottenAt: not null } => LinkState.Used,
        { RevokedAt: not null } => LinkState.Revoked,

        // Whoever has begun may finish.
        { Interview: null } when now >= ExpiresAt => LinkState.Expired,
        { Interview: not null } => LinkState.Begun,
        _ => LinkState.Unused,
    };
}

/// <summary>What a personal link is good for.</summary>
public enum LinkState
{
    Unused,
    Begun,
    Used,
    Expired,
    Revoked,
}
