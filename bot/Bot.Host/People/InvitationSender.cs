using Bot.Host.Delivery;
using Bot.Interviews.Bundles;
using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Host.People;

/// <summary>Sends invitations and reminders when they are due. Several instances may run: who changes an invitation to "being sent" sends it.</summary>
public sealed partial class InvitationSender(
    Invitations invitations,
    InvitationQueue queue,
    InvitationWriter writer,
    OptOuts optOuts,
    IStudyShelf shelf,
    IEnumerable<IInvitationChannel> channels,
    InvitationDefaults defaults,
    TimeProvider time,
    ILogger<InvitationSender> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_later = TimeSpan.FromHours(1);
    private readonly Dictionary<string, IInvitationChannel> _channels = channels.ToDictionary(c => c.Channel, StringComparer.Ordinal);

    /// <summary>Does what is due now; answers when something is due next, if it is known.</summary>
    public async Task<DateTimeOffset?> SendDueAsync(CancellationToken cancellation)
    {
        var (due, next) = await queue.DueAsync(time.GetUtcNow(), cancellation);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (item, token) => await WorkAsync(item, token));

        // What was worked on may be due again soon.
        return due.Count > 0 ? time.GetUtcNow() : next;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new Wake();
        queue.OnWake(wake.Set);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var wait = s_look;
                try
                {
                    var next = await SendDueAsync(stoppingToken);
                    var until = (next ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
                    wait = until < TimeSpan.Zero ? TimeSpan.Zero : until < s_look ? until : s_look;
                }
                catch (Exception fault) when (fault is StoreUnavailableException or SealedDataException)
                {
                    Log.Away(log, fault.Message);
                }

                await wake.WaitAsync(wait, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: what was being sent is found again.
        }
        finally
        {
            queue.OnWake(null);
        }
    }

    private async Task WorkAsync(QueuedInvitation item, CancellationToken cancellation)
    {
        while (!await StepAsync(item, cancellation))
        {
            // It changed: what is next follows from what it is now.
        }
    }

    /// <summary>One step; true when nothing is left to do for now.</summary>
    private async Task<bool> StepAsync(QueuedInvitation item, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await invitations.FindAsync(item.Study, item.Id, cancellation) is not { } invitation)
        {
            await queue.RemoveAsync(item, cancellation);
            return true;
        }

        if (shelf.Find(item.Study) is not { } bundle)
        {
            return await WaitAsync(item, now + s_later, cancellation);
        }

        switch (InvitationPlan.Next(invitation, bundle.Study, defaults.ZoneOf(invitation, bundle.Study), now))
        {
            case InvitationStep.Wait wait:
                return await WaitAsync(item, wait.Until, cancellation);
            case InvitationStep.Change change:
                await invitations.ChangeAsync(item.Study, item.Id, i => i == invitation ? change.Apply(i) : null, cancellation);
                return false;
            case InvitationStep.Send send:
                var channel = _channels.GetValueOrDefault(invitation.Contact!.Channel);
                if (channel is null || channel.Obstacle is not null)
                {
                    Log.Obstacle(log, channel?.Obstacle ?? $"the channel {invitation.Contact.Channel} is switched off.");
                    return await WaitAsync(item, now + s_later, cancellation);
                }

                await SendAsync(item, invitation, send, bundle, channel, cancellation);
                return false;
            default:
                await queue.RemoveAsync(item, cancellation);
                return true;
        }
    }

    private async Task<bool> WaitAsync(QueuedInvitation item, DateTimeOffset until, CancellationToken cancellation)
    {
        await queue.AddAsync(item, until, cancellation);
        return true;
    }

    private async Task SendAsync(QueuedInvitation item, Invitation seen, InvitationStep.Send send, StudyBundle bundle, IInvitationChannel channel, CancellationToken cancellation)
    {
        if (await optOuts.HasAsync(seen.Contact!, cancellation))
        {
            await invitations.OptOutAsync(item.Study, item.Id, cancellation);
            return;
        }

        if (await invitations.TryChangeAsync(item.Study, item.Id, i => i == seen ? send.Claim(i) : null, cancellation) is not { } claimed)
        {
            return;
        }

        await queue.AddAsync(item, claimed.Mailing!.DueAt, cancellation);
        await invitations.EnsureLinkAsync(bundle.Study, claimed, cancellation);
        var sending = writer.Write(bundle, claimed, claimed.Mailing.IsReminder) is { } message
            ? await channel.SendAsync(message, cancellation)
            : new InvitationSending.Refused("the study's invitation.lg fails: see flow check");
        Report(claimed, sending);
        var settled = await invitations.ChangeAsync(
            item.Study, item.Id, i => i.Mailing?.IsSending == true && i.Mailing.Attempts == claimed.Mailing.Attempts ? InvitationPlan.Settle(i, sending, time.GetUtcNow()) : null, cancellation);
        await queue.AddAsync(item, settled?.Mailing?.DueAt ?? time.GetUtcNow(), cancellation);
    }

    private void Report(Invitation invitation, InvitationSending sending)
    {
        switch (sending)
        {
            case InvitationSending.Sent:
                Log.Sent(log, invitation.Id, invitation.Study);
                break;
            case InvitationSending.NotNeeded:
                Log.NotNeeded(log, invitation.Id, invitation.Study);
                break;
            case InvitationSending.Later later:
                Log.Retry(log, invitation.Id, invitation.Study, later.Reason);
                break;
            case InvitationSending.Unclear unclear:
                Log.Unclear(log, invitation.Id, invitation.Study, unclear.Reason);
                break;
            case InvitationSending.Refused refused:
                Log.Refused(log, invitation.Id, invitation.Study, refused.Reason);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(211, LogLevel.Information, "Sent the invitation {Invitation} to {Study}.")]
        public static partial void Sent(ILogger logger, string invitation, string study);

        [LoggerMessage(212, LogLevel.Warning, "The invitation {Invitation} to {Study} could not be sent and is tried again: {Reason}")]
        public static partial void Retry(ILogger logger, string invitation, string study, string reason);

        [LoggerMessage(213, LogLevel.Warning, "Whether the invitation {Invitation} to {Study} arrived is not known: {Reason}")]
        public static partial void Unclear(ILogger logger, string invitation, string study, string reason);

        [LoggerMessage(214, LogLevel.Error, "The invitation {Invitation} to {Study} was given up: {Reason}")]
        public static partial void Refused(ILogger logger, string invitation, string study, string reason);

        [LoggerMessage(215, LogLevel.Warning, "The store does not answer; invitations wait: {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(217, LogLevel.Information, "The invitation {Invitation} to {Study} was not sent: the person has taken part already.")]
        public static partial void NotNeeded(ILogger logger, string invitation, string study);

        [LoggerMessage(216, LogLevel.Warning, "Invitations wait: {Obstacle}")]
        public static partial void Obstacle(ILogger logger, string obstacle);
    }
}

/// <summary>What holds for invitations where neither the roster nor the study says anything else.</summary>
/// <param name="Zone">Where people are.</param>
public sealed record InvitationDefaults(TimeZoneInfo Zone)
{
    /// <summary>Where somebody is: as the roster says, else the study, else the installation.</summary>
    public TimeZoneInfo ZoneOf(Invitation invitation, Study study) =>
        QuietHours.FindZone(invitation.TimeZone) ?? QuietHours.FindZone(study.Invitation.TimeZone) ?? Zone;
}
