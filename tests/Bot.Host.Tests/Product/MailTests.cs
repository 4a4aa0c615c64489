using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Mail;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Invitations, transcripts and thanks by e-mail, through a mail server that others wrote.</summary>
public sealed partial class MailTests : IAsyncLifetime
{
    private const string Roster = "name,address,segment,tenure,value,language\nAnn Lee,ann.lee@example.com,recently-churned,30,high,de\nBen,ben@example.com,at-risk,,,\n";

    private readonly FlowFolderOnDisk _flows = FlowFolderOnDisk.Shipped();
    private MailServer _mail = null!;

    public async ValueTask InitializeAsync()
    {
        _flows.Replace("churn/study.yaml", "access: open", "access: invitation");
        _flows.Replace("churn/study.yaml", "  minutes: 9", "  minutes: 9\n  thankYouMail: true");
        _mail = await MailServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _mail.DisposeAsync();
        _flows.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_roster_is_invited_by_mail_and_the_link_in_it_holds_the_interview()
    {
        await using var candor = await StartAsync(("Researcher__Channel", "inbox,mailto:mara@example.com"));
        Assert.Equal(
            new(0, "ann.lee@example.com (Ann Lee)\nben@example.com (Ben)", "2 would be invited. Nothing was sent."),
            await StudyAsync(candor, "invite", "churn", "--dry-run"));
        Assert.Equal("1 invited.", (await StudyAsync(candor, "invite", "churn", "--segment", "recently-churned")).Output);
        var mail = await MailAsync(m => m.To.Contains("ann.lee@example.com"));

        Assert.Equal(["text/plain", "text/html"], mail.Types);
        Assert.Contains("Sagen Sie uns", mail.Header("Subject"), StringComparison.Ordinal);
        Assert.Contains("Guten Tag Ann Lee,", mail.Part("text/plain"), StringComparison.Ordinal);
        Assert.Contains("Eine KI stellt die Fragen", mail.Part("text/plain"), StringComparison.Ordinal);
        var link = PersonalLink().Match(mail.Part("text/plain")).Value;
        Assert.Contains($"href=\"{link}\"", mail.Part("text/html"), StringComparison.Ordinal);
        Assert.Equal($"<{link}/stop>", mail.Header("List-Unsubscribe"));

        Assert.Equal("1 invited, 1 invited before.", (await StudyAsync(candor, "invite", "churn")).Output);
        Assert.Equal("0 invited, 2 invited before.", (await StudyAsync(candor, "invite", "churn")).Output);
        var chat = await Chat.OpenAsync(candor, link);
        var participant = new Participant("de");
        var last = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        for (var turn = 0; !last.Ended && turn < 60; turn++)
        {
            last = (await chat.SayAsync(Answer(participant, last)))[^1];
        }

        var transcript = await Researcher.OnlyAsync(candor, "complete");
        Assert.Equal(("recently-churned", "link"), ((string?)transcript["segment"], (string?)transcript["consent"]!["identity"]));
        Assert.True((string?)transcript["optIn"]?["address"] == "thanks@example.com", string.Join(" | ", chat.All));
        var post = await MailAsync(m => m.To.Contains("mara@example.com"));
        Assert.Equal(["text/plain", "text/markdown", "application/json"], post.Types);
        Assert.True(JsonNode.DeepEquals(transcript, JsonNode.Parse(post.Part("application/json"))));
        Assert.Contains((string)transcript["summary"]!["quotes"]![0]!["text"]!, post.Part("text/plain"), StringComparison.Ordinal);
        Assert.Equal($"<msg_{(string?)transcript["id"]}_1@candor.example>", post.Header("Message-ID"));

        var thanks = await MailAsync(m => m.To.Contains("thanks@example.com"));
        Assert.Equal("Danke für Ihre Zeit", thanks.Header("Subject"));
        Assert.Contains("danke für das Gespräch", thanks.Part("text/plain"), StringComparison.Ordinal);
        var invitations = await StudyAsync(candor, "invitations", "churn");
        Assert.Matches("ann.lee@example.com +interview over", invitations.Output);
        Assert.Matches("ben@example.com +sent", invitations.Output);
        Assert.Equal(2, _mail.Mails.Count(m => m.Header("List-Unsubscribe").Length > 0));
    }

    [Fact]
    public async Task What_the_mail_server_does_not_take_is_sent_again_under_the_same_id_until_it_does()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await StartAsync();
        await _mail.FailAsync("{\"answer\":451,\"times\":1}");
        await StudyAsync(candor, "invite", "churn", "--segment", "at-risk");

        await MailAsync(m => m.To.Contains("ben@example.com"));

        await Until.TrueAsync(async () => (await StudyAsync(candor, "invitations", "churn")).Output is var list && Regex.IsMatch(list, "ben@example.com +sent"), "It does not count as sent.");
        Assert.Single(_mail.Mails);
    }

    [Fact]
    public async Task A_lost_answer_leads_to_one_repeat_under_the_same_id_and_a_refusal_is_shown()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await StartAsync();
        await _mail.FailAsync("{\"drop\":\"data\",\"times\":1}");
        await StudyAsync(candor, "invite", "churn", "--segment", "at-risk");
        await Until.TrueAsync(() => Task.FromResult(_mail.Mails.Count == 2), "It was not repeated.");
        Assert.Single(_mail.Mails.Select(m => m.Header("Message-ID")).Distinct());

        await _mail.FailAsync("{\"recipient\":550}");
        await StudyAsync(candor, "invite", "churn", "--segment", "recently-churned");
        await Until.TrueAsync(
            async () => Regex.IsMatch((await StudyAsync(candor, "invitations", "churn")).Output, "ann.lee@example.com +could not be sent .*the mail server answered 550"), "The refusal is not shown.");
        Assert.Equal(2, _mail.Mails.Count);
    }

    [Fact]
    public async Task The_one_click_of_mail_programs_ends_all_writing()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await StartAsync();
        await StudyAsync(candor, "invite", "churn", "--segment", "at-risk");
        var mail = await MailAsync(m => m.To.Contains("ben@example.com"));
        var stop = new Uri(mail.Header("List-Unsubscribe").Trim('<', '>'));

        using var click = new HttpRequestMessage(HttpMethod.Post, new Uri(candor.Address, stop.AbsolutePath)) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        click.Headers.Add("Origin", "https://mail.example.com");
        using var answer = await candor.Http.SendAsync(click, TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Matches("ben@example.com +opted out", (await StudyAsync(candor, "invitations", "churn")).Output);
        await File.WriteAllTextAsync(Path.Combine(candor.Folder, "roster.csv"), Roster, TestContext.Current.CancellationToken);
        await StudyAsync(candor, "people", "import", "loyalty", "roster.csv");
        Assert.Equal("1 would be invited, 1 opted out. Nothing was sent.", (await StudyAsync(candor, "invite", "loyalty", "--dry-run")).Errors);
    }

    [Fact]
    public async Task Nothing_is_mailed_while_no_server_is_set_up_and_the_command_says_how_to_set_one_up()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync(("Dialogs__Path", _flows.Path));
        await ImportAsync(candor);

        var invite = await StudyAsync(candor, "invite", "churn");

        Assert.Equal(1, invite.Code);
        Assert.Contains("E-mail is not set up. Name a server with Mail__Host and a sender with Mail__From", invite.Errors, StringComparison.Ordinal);
        Assert.Contains("No e-mail is configured", candor.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail__Host", "smtp.example.com", "Mail__From is missing")]
    [InlineData("Mail__From", "nobody", "Mail__From is \"nobody\"")]
    [InlineData("Mail__Port", "465", "Mail__Port is 465")]
    [InlineData("Mail__User", "candor", "Mail__Password is missing")]
    [InlineData("Mail__Tls", "ssl", "Mail__Tls is \"ssl\", expected starttls or none")]
    [InlineData("Researcher__Channel", "mailto:nobody", "has no e-mail address")]
    [InlineData("Invitations__TimeZone", "Berlin", "expected an IANA time zone")]
    public async Task Wrong_settings_are_named_at_the_start(string name, string value, string expected)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var settings = name == "Mail__Host" ? [] : new[] { ("Mail__Host", "smtp.example.com"), ("Mail__From", "research@example.com") };

        var (code, output) = await RunningCandor.RunAsync(["serve"], [.. settings.Where(s => s.Item1 != name), (name, value)]);

        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [GeneratedRegex("http://[^ \n]+/i/[A-Za-z0-9_-]{22}")]
    private static partial Regex PersonalLink();

    /// <summary>Says yes to hearing what changed, and gives an address for it.</summary>
    private static string Answer(Participant participant, ChatMessage message) =>
        message.Text.Contains("E-Mail-Adresse", StringComparison.Ordinal) ? "thanks@example.com"
        : message.Text.Contains("Möchten Sie erfahren", StringComparison.Ordinal) ? message.Choices[0]
        : participant.AnswerTo(message);

    private async Task<RunningCandor> StartAsync(params (string Name, string Value)[] settings)
    {
        // Where it is noon now: nobody is written to at night.
        var offset = TimeProvider.System.GetUtcNow().Hour - 12;
        var noon = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(offset < 0 ? "" : "+")}{offset}");
        var candor = await RunningCandor.StartAsync([("Dialogs__Path", _flows.Path), ("Invitations__TimeZone", noon), .. _mail.Settings, .. settings]);
        await ImportAsync(candor);
        return candor;
    }

    private static async Task ImportAsync(RunningCandor candor)
    {
        await File.WriteAllTextAsync(Path.Combine(candor.Folder, "roster.csv"), Roster, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await StudyAsync(candor, "people", "import", "churn", "roster.csv")).Code);
    }

    private Task<ReceivedMail> MailAsync(Func<ReceivedMail, bool> fits) => Until.SomeAsync(() => Task.FromResult(_mail.Mails.FirstOrDefault(fits)), () => "The mail did not come.");

    private static Task<CommandRun> StudyAsync(RunningCandor candor, params string[] arguments) => CommandRun.InAsync(candor.Folder, ["study", .. arguments, "--data", candor.Folder]);
}
