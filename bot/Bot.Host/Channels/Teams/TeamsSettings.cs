namespace Bot.Host.Channels.Teams;

/// <summary>The registration of the bot: who it is, whom it believes, and how it proves itself.</summary>
public sealed record TeamsSettings
{
    /// <summary><c>Teams__AppId</c>: the id of the bot's app registration or managed identity.</summary>
    public required string AppId { get; init; }

    /// <summary><c>Teams__Cloud</c>.</summary>
    public TeamsCloud Cloud { get; init; } = TeamsCloud.Public;

    /// <summary><c>Teams__TenantId</c>: the organisation that the bot belongs to; null for a bot of many tenants.</summary>
    public string? TenantId { get; init; }

    /// <summary>How the bot proves itself to the login service.</summary>
    public required BotCredential Credential { get; init; }

    /// <summary><c>Teams__MetadataUrl</c>: where the connector's signing keys are described.</summary>
    public required Uri Metadata { get; init; }

    /// <summary><c>Teams__LoginUrl</c>: where tokens come from; <c>{tenant}</c> is replaced.</summary>
    public required string Login { get; init; }

    /// <summary>Where the bot may send to.</summary>
    public required ServiceHosts Hosts { get; init; }

    /// <summary><c>Teams__AllowedCallers</c>: app ids of other bots, or of an emulator, that may write to this one with tokens of the login service.</summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary><c>Teams__Feedback</c>: whether generated messages carry buttons to judge them.</summary>
    public bool Feedback { get; init; }

    /// <summary>The tenant whose login service issues the bot's tokens: its own, or the one that serves bots of many tenants.</summary>
    public string LoginTenant => TenantId ?? "botframework.com";

    /// <summary>The address of something under the login service of a tenant.</summary>
    public Uri LoginAddress(string tenant, string path)
    {
        var login = Login.TrimEnd('/');
        login = login.Contains("{tenant}", StringComparison.Ordinal)
            ? login.Replace("{tenant}", Uri.EscapeDataString(tenant), StringComparison.Ordinal)
            : $"{login}/{Uri.EscapeDataString(tenant)}";
        return new Uri($"{login}/{path}");
    }
}

/// <summary>How a bot proves itself to the login service. One of four ways.</summary>
public abstract record BotCredential
{
    private BotCredential()
    {
    }

    /// <summary><c>Teams__AppPassword</c>.</summary>
    public sealed record Secret(string Value) : BotCredential
    {
        /// <summary>Never shows the secret.</summary>
        public override string ToString() => nameof(Secret);
    }

    /// <summary><c>Teams__Certificate</c>: a file with a certificate and its key, PEM or PKCS #12, read anew for every token.</summary>
    public sealed record Certificate(string Path, string? Password) : BotCredential
    {
        /// <summary>Never shows the password.</summary>
        public override string ToString() => nameof(Certificate);
    }

    /// <summary><c>Teams__Identity=workload</c>: a token that the platform keeps in a file, read anew for every token.</summary>
    public sealed record Workload(string TokenFile) : BotCredential;

    /// <summary><c>Teams__Identity=managed</c>: the managed identity whose client id is the bot's app id.</summary>
    public sealed record Managed : BotCredential;
}
