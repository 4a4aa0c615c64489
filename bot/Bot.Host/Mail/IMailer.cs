namespace Bot.Host.Mail;

/// <summary>Sends e-mail.</summary>
public interface IMailer
{
    /// <summary>Sends once. Every outcome is an answer: faults of the outside are no exceptions here.</summary>
    Task<Mailed> SendAsync(Letter letter, CancellationToken cancellation);
}

/// <summary>What became of a letter. Reasons hold nobody's address.</summary>
public abstract record Mailed
{
    /// <summary>The server took it.</summary>
    public sealed record Taken : Mailed;

    /// <summary>Nothing was taken; another time it may be.</summary>
    public sealed record Later(string Reason) : Mailed;

    /// <summary>This letter will never be taken.</summary>
    public sealed record Refused(string Reason) : Mailed;

    /// <summary>It was sent, and the answer was lost.</summary>
    public sealed record Unclear(string Reason) : Mailed;
}
