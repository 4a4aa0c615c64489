namespace Bot.Host.Mail;

/// <summary>One e-mail to one person.</summary>
/// <param name="Id">Stable across attempts: becomes the Message-ID, by which mail systems know a repeat.</param>
/// <param name="To">An address as <c>EmailReader</c> reads it.</param>
/// <param name="Name">Of whom it goes to; empty when it is not known.</param>
/// <param name="From">The name shown as the sender.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
public sealed record Letter(string Id, string To, string Name, string From, string Subject, string Text)
{
    /// <summary>The same in HTML; null sends plain text alone.</summary>
    public string? Html { get; init; }

    /// <summary>Where one click ends all mail (RFC 2369, RFC 8058); null when nobody subscribed to anything.</summary>
    public Uri? Unsubscribe { get; init; }

    public IReadOnlyList<LetterFile> Files { get; init; } = [];
}

/// <summary>A file that comes with a letter.</summary>
public sealed record LetterFile(string Name, string ContentType, byte[] Content);
