using System.Net.Mail;
using Bot.Host.Mail;
using Bot.Interviews.Commands;

namespace Bot.Host.Settings;

/// <summary>Reads and checks <c>Mail__…</c>.</summary>
internal static class MailSettingsReader
{
    private const int SubmissionPort = 587;
    private const int ImplicitTlsPort = 465;

    /// <summary>The settings; null when no e-mail is to be sent, or when they are wrong.</summary>
    public static MailSettings? Read(SettingReader reader)
    {
        var host = reader.Text("Mail__Host");
        var port = reader.Integer("Mail__Port", 1, 65_535, SubmissionPort);
        var user = reader.Text("Mail__User");
        var password = reader.Secret("Mail__Password");
        var from = reader.Text("Mail__From");
        var tls = reader.Text("Mail__Tls") ?? "starttls";
        if (host is null && from is null && user is null)
        {
            return null;
        }

        var problems = reader.Problems.Count;
        if (host is null)
        {
            reader.Problem("Mail__Host is missing: the server that e-mail goes through, for example Mail__Host=smtp.example.com");
        }

        if (from is null || !MailAddress.TryCreate(from, out var sender) || EmailReader.Read(sender.Address) != sender.Address)
        {
            sender = null;
            reader.Problem($"Mail__From is {(from is null ? "missing" : $"\"{from}\"")}, expected the address that e-mail comes from, for example Mail__From=research@example.com");
        }

        if (user is null != password is null)
        {
            reader.Problem($"{(user is null ? "Mail__User" : "Mail__Password")} is missing: a mail server wants both or neither, for example Mail__User=candor Mail__Password__File=/run/secrets/mail");
        }

        if (tls is not ("starttls" or "none"))
        {
            reader.Problem($"Mail__Tls is \"{tls}\", expected starttls or none, for example Mail__Tls=starttls");
        }

        if (port == ImplicitTlsPort)
        {
            reader.Problem($"Mail__Port is {ImplicitTlsPort}, where servers expect TLS from the first byte, which is not available; the same servers take STARTTLS, for example at Mail__Port={SubmissionPort}");
        }

        if (tls == "none" && password is not null)
        {
            reader.Problem("Mail__Tls is none, and Mail__Password would be readable on the way: leave Mail__Tls out, or sign in with nothing at a server of your own machine");
        }

        return reader.Problems.Count == problems ? new(host!, port, user, password, sender!, tls == "starttls") : null;
    }
}
