using System.Net.Mail;
using Bot.Host.Mail;
using Xunit;

namespace Bot.Host.Tests.Mail;

/// <summary>E-mail over the wire, to a mail server that others wrote.</summary>
public sealed class SmtpMailerTests : IAsyncLifetime
{
    private static readonly Letter s_letter = new("invitation-1", "ann@example.com", "Ann Lee", "Nordwind", "Would you tell us what you think?", "Hello Ann Lee,\n\nDo you have ten minutes?\n");

    private MailServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MailServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        var letter = s_letter with
        {
            Name = "Jörg Müßig 🙂",
            From = "Grüne Wärme, GmbH",
            Subject = "Wie geht es Ihnen? " + new string('ä', 120),
            Text = "Guten Tag,\n\n.\n..Zeile mit Punkten\nFrom here\n" + new string('x', 1200) + "\nπ ≈ 3 🙂\n",
            Html = "<p>Guten Tag &amp; <b>danke</b> 🙂</p>",
            Unsubscribe = new("https://interviews.example.com/i/AAAAAAAAAAAAAAAAAAAAAA/stop"),
            Files = [new("interview-1.md", "text/markdown", "# Titel ä\n"u8.ToArray())],
        };

        Assert.Equal(new Mailed.Taken(), await Mailer().SendAsync(letter, Stop));

        var mail = await _server.OnlyAsync();
        Assert.Equal(("research@candor.example", "ann@example.com"), (mail.From, Assert.Single(mail.To)));
        Assert.Equal("<invitation-1@candor.example>", mail.Header("Message-ID"));
        Assert.Equal("<https://interviews.example.com/i/AAAAAAAAAAAAAAAAAAAAAA/stop>", mail.Header("List-Unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal(letter.Subject, mail.Header("Subject"));
        Assert.Contains(letter.Name, mail.Header("To"), StringComparison.Ordinal);
        Assert.Contains(letter.From, mail.Header("From"), StringComparison.Ordinal);
        Assert.Equal(["text/plain", "text/html", "text/markdown"], mail.Types);
        Assert.Equal(letter.Text, mail.Part("text/plain"));
        Assert.Equal(letter.Html, mail.Part("text/html"));
        Assert.Equal("# Titel ä\n", mail.Part("text/markdown"));
    }

    [Theory]
    [InlineData("Ann\r\nBcc: all@example.com")]
    [InlineData("Ann\nBcc: all@example.com")]
    [InlineData("Ann\rBcc: all@example.com")]
    [InlineData("Ann\" <all@example.com>, \"")]
    [InlineData("Ann\u2028Bcc: all@example.com")]
    [InlineData("=?utf-8?Q?Ann=0D=0ABcc:_all@example.com?=")]
    public async Task Nothing_in_a_name_or_subject_becomes_a_header_or_another_recipient(string hostile)
    {
        Assert.Equal(new Mailed.Taken(), await Mailer().SendAsync(s_letter with { Name = hostile, From = hostile, Subject = hostile }, Stop));

        var mail = await _server.OnlyAsync();
        Assert.Equal("ann@example.com", Assert.Single(mail.To));
        Assert.DoesNotContain(mail.Headers, h => h.Name.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Single(mail.Headers, h => h.Name == "To");
        Assert.Equal("ann@example.com", new MailAddress(mail.Headers.Single(h => h.Name == "To").Value).Address);
    }

    [Theory]
    [InlineData("{\"answer\":451}", "Later { Reason = the mail server answered 451 }")]
    [InlineData("{\"answer\":552}", "Refused { Reason = the mail server answered 552 }")]
    [InlineData("{\"recipient\":450}", "Later { Reason = the mail server answered 450 }")]
    [InlineData("{\"recipient\":550}", "Refused { Reason = the mail server answered 550 }")]
    [InlineData("{\"drop\":\"mail\"}", "Later { Reason = the connection to the mail server broke }")]
    public async Task What_the_server_did_not_take_is_not_sent_and_told_apart(string fault, string expected)
    {
        await _server.FailAsync(fault);

        Assert.Equal(expected, (await Mailer().SendAsync(s_letter, Stop)).ToString());
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task A_lost_answer_is_unclear()
    {
        await _server.FailAsync("{\"drop\":\"data\"}");

        Assert.IsType<Mailed.Unclear>(await Mailer().SendAsync(s_letter, Stop));
        await _server.OnlyAsync();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_later()
    {
        await _server.DisposeAsync();
        var mailed = await Mailer().SendAsync(s_letter, Stop);
        _server = await MailServer.StartAsync();

        Assert.Contains("cannot be reached", Assert.IsType<Mailed.Later>(mailed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_without_encryption_or_with_a_certificate_that_nobody_trusts()
    {
        Assert.IsType<Mailed.Later>(await Mailer(encrypted: true).SendAsync(s_letter, Stop));

        await using var untrusted = await MailServer.StartAsync("--starttls");
        var mailed = await Mailer(encrypted: true, port: untrusted.Port).SendAsync(s_letter, Stop);
        Assert.Equal("the mail server's certificate is not trusted, or does not name Mail__Host", Assert.IsType<Mailed.Later>(mailed).Reason);
        Assert.Empty(_server.Mails);
        Assert.Empty(untrusted.Mails);
    }

    [Theory]
    [InlineData("right", true)]
    [InlineData("wrong", false)]
    public async Task A_server_that_wants_it_is_signed_in_to(string password, bool isTaken)
    {
        await using var server = await MailServer.StartAsync("--login");
        var mailer = new SmtpMailer(new("127.0.0.1", server.Port, "candor", password, new MailAddress("research@candor.example"), Encrypted: false));

        var mailed = await mailer.SendAsync(s_letter, Stop);

        Assert.Equal(isTaken, mailed is Mailed.Taken);
        if (isTaken)
        {
            Assert.Equal("candor", (await server.OnlyAsync()).User);
        }

        Assert.True(isTaken || mailed is Mailed.Later, $"An operator can mend a password: {mailed}");
    }

    private SmtpMailer Mailer(bool encrypted = false, int? port = null) =>
        new(new("127.0.0.1", port ?? _server.Port, null, null, new MailAddress("research@candor.example"), encrypted));
}
