using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Bot.Host.Mail;

/// <summary>Sends e-mail over SMTP (RFC 5321), each letter over a connection of its own.</summary>
public sealed class SmtpMailer(MailSettings settings) : IMailer
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    public async Task<Mailed> SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(s_timeout);
        await using var watched = new WatchedContent(Encoding.UTF8.GetBytes(letter.Text));
        try
        {
            using var message = Compose(letter, watched);
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
            if (settings.User is not null)
            {
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            }

            await client.SendMailAsync(message, deadline.Token);
            return new Mailed.Taken();
        }
        catch (SmtpException fault)
        {
            return Read(fault, watched.WasRead);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Lost("the mail server did not answer in time", watched.WasRead);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return new Mailed.Refused("its address or subject cannot be written into a mail");
        }
        catch (Exception fault) when (fault is IOException or SocketException or AuthenticationException or InvalidOperationException)
        {
            return Lost(Describe(fault), watched.WasRead);
        }
    }

    /// <summary>The message as it goes out. Line breaks cannot get into a header: they are taken out here, and the library refuses them.</summary>
    private MailMessage Compose(Letter letter, WatchedContent text)
    {
        var message = new MailMessage
        {
            From = new MailAddress(settings.From.Address, Phrase(letter.From), Encoding.UTF8),
            Subject = OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(letter.To, Phrase(letter.Name), Encoding.UTF8));
        message.Headers["Message-ID"] = $"<{letter.Id}@{settings.From.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers["List-Unsubscribe"] = $"<{unsubscribe.AbsoluteUri}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        message.AlternateViews.Add(new AlternateView(text, new ContentType("text/plain; charset=utf-8")) { TransferEncoding = TransferEncoding.QuotedPrintable });
        if (letter.Html is { } html)
        {
            message.AlternateViews.Add(new AlternateView(new MemoryStream(Encoding.UTF8.GetBytes(html)), new ContentType("text/html; charset=utf-8")) { TransferEncoding = TransferEncoding.QuotedPrintable });
        }

        foreach (var file in letter.Files)
        {
            message.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name, file.ContentType) { TransferEncoding = TransferEncoding.Base64 });
        }

        return message;
    }

    private static Mailed Read(SmtpException fault, bool wasSent)
    {
        var code = (int)fault.StatusCode;
        if (code < 0)
        {
            return Lost(Describe(fault.InnerException ?? fault), wasSent);
        }

        var said = string.Create(CultureInfo.InvariantCulture, $"the mail server answered {code}");

        // 550 to 554 are about this letter; other refusals are about us, and an operator can help.
        return code is >= 550 and <= 554 ? new Mailed.Refused(said) : new Mailed.Later(said);
    }

    private static Mailed Lost(string reason, bool wasSent) => wasSent ? new Mailed.Unclear(reason) : new Mailed.Later(reason);

    private static string Describe(Exception fault) => fault switch
    {
        AuthenticationException => "the mail server's certificate is not trusted, or does not name Mail__Host",
        SocketException socket => $"the mail server cannot be reached ({socket.SocketErrorCode})",
        IOException => "the connection to the mail server broke",
        _ => $"the mail could not be sent ({fault.GetType().Name})",
    };

    /// <summary>
    /// One line, which the library takes for plain words: it would read what looks like an encoded word (RFC 2047), and find
    /// line breaks in it.
    /// </summary>
    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Replace("=?", "= ?", StringComparison.Ordinal).Trim();

    /// <summary>A name without the signs by which addresses are told from names.</summary>
    private static string Phrase(string text) => string.Concat(OneLine(text).Select(c => c is '"' or '\\' or '<' or '>' ? ' ' : c)).Trim();

    /// <summary>Content that remembers whether anybody read it: the server is sent it only once it has said yes to all before.</summary>
    private sealed class WatchedContent(byte[] content) : MemoryStream(content, writable: false)
    {
        public bool WasRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            WasRead = true;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            WasRead = true;
            return base.Read(buffer);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            WasRead = true;
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
