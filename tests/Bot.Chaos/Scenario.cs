namespace Bot.Chaos;

/// <summary>What happens in a run: how many people, and which faults how often.</summary>
internal sealed record Scenario
{
    /// <summary>What the table calls it.</summary>
    public required string Name { get; init; }

    /// <summary>All chance comes from it.</summary>
    public required int Seed { get; init; }

    /// <summary>Messages of participants that have to be accepted before the storm is over.</summary>
    public int Turns { get; init; } = 300;

    public int Instances { get; init; } = 3;

    /// <summary>How many people write at the same time.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>Of so many people in a hundred in Slack and in Teams; all others are on the web.</summary>
    public int SlackPercent { get; init; } = 15;

    /// <inheritdoc cref="SlackPercent"/>
    public int TeamsPercent { get; init; } = 25;

    /// <summary>Of so many events in a hundred a second copy goes to another instance, at the same time or later.</summary>
    public int RedeliveredPercent { get; init; } = 20;

    /// <summary>How often an instance is ended without a word.</summary>
    public int Kills { get; init; }

    /// <summary>How often an instance stands still for longer than its leases.</summary>
    public int Stops { get; init; }

    /// <summary>How often an instance is asked to end, and replaced.</summary>
    public int Terms { get; init; }

    /// <summary>How often Redis is ended without a word.</summary>
    public int RedisKills { get; init; }

    /// <summary>Of so many people in a hundred who ask in the middle to be forgotten.</summary>
    public int LeavingPercent { get; init; } = 5;

    /// <summary>The fail point at which instances die by themselves, with its chance; only in a build for chaos.</summary>
    public string? FailPoint { get; init; }

    /// <summary>How often instances have to have died there.</summary>
    public int Deaths { get; init; }

    /// <summary>Whether a model is asked, too.</summary>
    public bool AsksModel { get; init; }

    /// <summary>Whether every start finds changed files and publishes a new revision.</summary>
    public bool Republishes { get; init; }

    /// <summary>Of so many answers of Redis in a hundred that are cut off after it did what it was asked.</summary>
    public int CutPercent { get; init; }

    /// <summary>Whether Redis is a cluster of three.</summary>
    public bool Cluster { get; init; }

    /// <summary>The most times that any request may have to be sent; 0 for any number.</summary>
    public int MostTries { get; init; }

    /// <summary>The protection that is switched off; only in a build for chaos.</summary>
    public string? Without { get; init; }

    /// <summary>How long an instance's claim on a turn holds.</summary>
    public int LeaseSeconds { get; init; } = 2;

    /// <summary>The longest that people wait for an answer before they count as stuck.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
