using System.Net.Mail;

namespace Bot.Host.Mail;

/// <summary>The SMTP server that e-mail goes through (<c>Mail__…</c>).</summary>
/// <param name="User">Null when the server wants nobody to sign in.</param>
/// <param name="From">Who mail comes from; its domain is also that of message ids.</param>
/// <param name="Encrypted">The connection is encrypted with STARTTLS (RFC 3207) before anything is said, or nothing is sent.</param>
public sealed record MailSettings(string Host, int Port, string? User, string? Password, MailAddress From, bool Encrypted);
