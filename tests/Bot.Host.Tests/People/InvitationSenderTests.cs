using Bot.Host.People;
using Bot.Interviews.Bundles;
using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Tests.Turns;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests.People;

/// <summary>When invitations and reminders are sent, how often, and what happens when sending goes wrong. The clock is stepped.</summary>
public sealed class InvitationSenderTests
{
    private static readonly Contact s_ann = new(Contact.Mail, "ann@example.com");
    private static readonly StudyBundle s_bundle = ShippedStudies.Of("churn");

    private readonly PeopleStore _store = new();
    private readonly RecordingChannel _channel = new(Contact.Mail);
    private readonly RecordingChannel _chat = new("slack");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_sent_once_reminded_of_once_and_then_left_alone()
    {
        await InviteAsync(new(s_ann, "Ann", "at-risk", "de"));
        await SendAsync(3);
        Assert.Equal(InvitationStatus.Sent, (await OnlyAsync()).Status);

        _store.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        await SendAsync(2);
        Assert.Single(_channel.Messages);
        _store.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(3);
        Assert.Equal(InvitationStatus.Reminded, (await OnlyAsync()).Status);

        for (var day = 0; day < 60; day++)
        {
            _store.Time.Advance(TimeSpan.FromDays(1));
            await SendAsync(1);
        }

        Assert.Equal([false, true], _channel.Messages.Select(m => m.IsReminder));
        Assert.Equal(_channel.Messages[0].Begin, _channel.Messages[1].Begin);
        Assert.NotEqual(_channel.Messages[0].Id, _channel.Messages[1].Id);
        Assert.Contains("Eine KI stellt die Fragen", _channel.Messages[0].Text, StringComparison.Ordinal);
        Assert.Empty(await _store.Stores.Catalogue.ListAsync("invitation-queue", Stop));
    }

    [Fact]
    public async Task Who_took_part_by_another_way_gets_no_reminder_and_counts_as_begun()
    {
        await InviteAsync(new(new Contact("slack", "U1", "T1")));
        await SendAsync(2);
        _chat.Answer = _ => new InvitationSending.NotNeeded();
        _store.Time.Advance(TimeSpan.FromDays(3));
        await SendAsync(3);

        Assert.Equal(InvitationStatus.Started, (await OnlyAsync()).Status);
        Assert.Empty(await _store.Stores.Catalogue.ListAsync("invitation-queue", Stop));
        Assert.Equal([false, true], _chat.Messages.Select(m => m.IsReminder));
    }

    [Fact]
    public async Task A_reminder_that_would_disturb_an_interview_waits_until_it_is_over()
    {
        await InviteAsync(new(new Contact("slack", "U1", "T1")));
        await SendAsync(2);
        _chat.Answer = _ => new InvitationSending.Later("They are being interviewed.", TimeSpan.FromMinutes(30));
        _store.Time.Advance(TimeSpan.FromDays(3));
        await SendAsync(3);
        Assert.Null((await OnlyAsync()).RemindedAt);

        _chat.Answer = _ => new InvitationSending.Sent();
        _store.Time.Advance(TimeSpan.FromMinutes(29));
        await SendAsync(2);
        Assert.Null((await OnlyAsync()).RemindedAt);
        _store.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(2);
        Assert.NotNull((await OnlyAsync()).RemindedAt);
    }

    [Theory]
    [InlineData("Asia/Tokyo", 11)]
    [InlineData("America/Los_Angeles", 4)]
    [InlineData("Europe/Berlin", 0)]
    [InlineData(null, 0)]
    public async Task Nobody_is_written_to_at_night_where_they_are(string? zone, int hoursUntilMorning)
    {
        await InviteAsync(new(s_ann, TimeZone: zone));

        await SendAsync(2);
        Assert.Equal(hoursUntilMorning == 0, _channel.Messages.Count == 1);
        _store.Time.Advance(TimeSpan.FromHours(hoursUntilMorning) - TimeSpan.FromSeconds(1));
        await SendAsync(2);
        Assert.Equal(hoursUntilMorning == 0, _channel.Messages.Count == 1);
        _store.Time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(2);
        Assert.Single(_channel.Messages);
    }

    [Fact]
    public async Task Who_is_invited_in_a_chat_is_written_to_at_once_and_never_reminded_at_night()
    {
        await InviteAsync(new(new Contact("slack", "U1", "T1"), TimeZone: "Asia/Tokyo"));
        await SendAsync(2);
        Assert.Single(_chat.Messages);

        _store.Time.Advance(TimeSpan.FromDays(3));
        await SendAsync(3);
        Assert.Single(_chat.Messages);
        _store.Time.Advance(TimeSpan.FromHours(11));
        await SendAsync(3);
        Assert.Equal([false, true], _chat.Messages.Select(m => m.IsReminder));
    }

    [Fact]
    public async Task Whoever_began_opted_out_or_was_taken_back_is_not_reminded()
    {
        var began = await InviteAsync(new(s_ann));
        var optedOut = await InviteAsync(new(s_ann with { Value = "ben@example.com" }));
        var revoked = await InviteAsync(new(s_ann with { Value = "cleo@example.com" }));
        await SendAsync(2);
        Assert.Equal(3, _channel.Messages.Count);

        await _store.Invitations.StartedAsync("churn", began.Id, InterviewId.New(), Stop);
        await _store.Invitations.OptOutAsync("churn", optedOut.Id, Stop);
        await _store.Invitations.RevokeAsync("churn", revoked.Id, Stop);
        _store.Time.Advance(TimeSpan.FromDays(4));
        await SendAsync(3);

        Assert.Equal(3, _channel.Messages.Count);
    }

    [Fact]
    public async Task Whoever_opts_out_before_it_is_sent_gets_nothing()
    {
        await InviteAsync(new(s_ann));
        await _store.OptOuts.AddAsync(s_ann, Stop);

        await SendAsync(2);

        Assert.Empty(_channel.Messages);
        Assert.Equal(InvitationStatus.OptedOut, (await OnlyAsync()).Status);
    }

    [Fact]
    public async Task What_was_not_taken_is_tried_again_ever_later_and_given_up_after_a_week()
    {
        _channel.Answer = _ => new InvitationSending.Later("the mail server answered 451");
        await InviteAsync(new(s_ann));

        for (var hour = 0; hour < 24 * 9; hour++)
        {
            await SendAsync(1);
            _store.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.InRange(_channel.Messages.Count, 8, 30);
        Assert.Single(_channel.Messages.Select(m => m.Id).Distinct());
        Assert.Equal("the mail server answered 451", (await OnlyAsync()).Failure);
        Assert.Equal(InvitationStatus.Failed, (await OnlyAsync()).Status);
    }

    [Fact]
    public async Task What_is_refused_is_not_tried_again()
    {
        _channel.Answer = _ => new InvitationSending.Refused("the mail server answered 550");
        await InviteAsync(new(s_ann));

        await SendAsync(3);

        Assert.Single(_channel.Messages);
        Assert.Equal("the mail server answered 550", (await OnlyAsync()).Failure);
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_once_more_under_the_same_id_and_not_again()
    {
        _channel.Answer = _ => new InvitationSending.Unclear("the connection to the mail server broke");
        await InviteAsync(new(s_ann));

        await SendAsync(5);

        Assert.Equal(2, _channel.Messages.Count);
        Assert.Single(_channel.Messages.Select(m => m.Id).Distinct());
        Assert.Equal(InvitationStatus.Sent, (await OnlyAsync()).Status);
    }

    [Fact]
    public async Task A_sender_that_dies_while_sending_leaves_it_to_another_who_sends_it_once_more_at_most()
    {
        using var dying = new CancellationTokenSource();
        _channel.Answer = _ =>
        {
            dying.Cancel();
            throw new OperationCanceledException(dying.Token);
        };
        await InviteAsync(new(s_ann));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender().SendDueAsync(dying.Token));
        Assert.True((await OnlyAsync()).Mailing!.IsSending);

        _channel.Answer = _ => new InvitationSending.Sent();
        await SendAsync(2);
        Assert.Single(_channel.Messages);
        _store.Time.Advance(TimeSpan.FromMinutes(3));
        await SendAsync(3);

        Assert.Equal(2, _channel.Messages.Count);
        Assert.Single(_channel.Messages.Select(m => m.Id).Distinct());
    }

    [Fact]
    public async Task Several_instances_send_each_invitation_once()
    {
        for (var i = 0; i < 40; i++)
        {
            await InviteAsync(new(s_ann with { Value = $"p{i}@example.com" }));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sender().SendDueAsync(Stop))));

        Assert.Equal(40, _channel.Messages.Count);
        Assert.Equal(40, _channel.Messages.Select(m => m.Id).Distinct().Count());
    }

    private async Task<Invitation> InviteAsync(InvitationWish wish) => (await _store.Invitations.CreateAsync(s_bundle.Study, wish, Stop)).Invitation!;

    private async Task<Invitation> OnlyAsync() => Assert.Single(await _store.Invitations.ListAsync("churn", Stop));

    private async Task SendAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Sender().SendDueAsync(Stop);
        }
    }

    private InvitationSender Sender() => new(
        _store.Invitations, _store.Queue, new InvitationWriter(_store.Links, new PublicAddress(new("https://interviews.example.com"), new NoServer())), _store.OptOuts,
        ShippedStudies.All, [_channel, _chat], new InvitationDefaults(TimeZoneInfo.Utc), _store.Time, NullLogger<InvitationSender>.Instance);

    private sealed class RecordingChannel(string name) : IInvitationChannel
    {
        private readonly List<InvitationMessage> _messages = [];

        public Func<InvitationMessage, InvitationSending> Answer { get; set; } = _ => new InvitationSending.Sent();

        public IReadOnlyList<InvitationMessage> Messages
        {
            get
            {
                lock (_messages)
                {
                    return [.. _messages];
                }
            }
        }

        public string Channel => name;

        public string? Obstacle => null;

        public Task<InvitationSending> SendAsync(InvitationMessage message, CancellationToken cancellation)
        {
            lock (_messages)
            {
                _messages.Add(message);
            }

            return Task.FromResult(Answer(message));
        }
    }

    /// <summary>A server without addresses: those that people are given come from the setting.</summary>
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
