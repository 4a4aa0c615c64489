using Bot.Adaptive.Values;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Works on what came from Slack, over HTTP or by Socket Mode alike. Whoever calls may tell Slack that it arrived when this
/// returns: what must not be lost is durable then.
/// </summary>
internal sealed class SlackArrivals(Reception reception, SlackInstallations installations, SlackPeople people, SlackCommands commands, SlackViews views, SlackErrands errands)
{
    /// <summary>An event.</summary>
    public Task<SlackReply> EventAsync(ObjectValue envelope, CancellationToken cancellation) => WorkAsync(SlackEvents.Read(envelope), cancellation);

    /// <summary>A click, a window, a shortcut.</summary>
    public Task<SlackReply> InteractionAsync(ObjectValue payload, CancellationToken cancellation) => WorkAsync(SlackInteractions.Read(payload), cancellation);

    /// <summary>A slash command.</summary>
    public Task<SlackReply> CommandAsync(ObjectValue form, CancellationToken cancellation) => WorkAsync(SlackInteractions.ReadCommand(form), cancellation);

    private async Task<SlackReply> WorkAsync(SlackArrival? arrival, CancellationToken cancellation)
    {
        switch (arrival)
        {
            case SlackArrival.Turn turn:
                return await ReceiveAsync(turn, cancellation);

            case SlackArrival.Command command:
                var (reply, then) = await commands.AnswerAsync(command, cancellation);
                return then is null || await ReceiveAsync(then, cancellation) is { Status: < 300 } ? reply : SlackReply.Tell(SlackWords.English.TryAgain);

            case SlackArrival.Chosen chosen:
                var (body, start) = await commands.ChooseAsync(chosen, cancellation);
                return start is null || await ReceiveAsync(start, cancellation) is { Status: < 300 } ? body : new(StatusCodes.Status503ServiceUnavailable);

            case SlackArrival.Home home:
                errands.Add(soon => views.PublishHomeAsync(home, soon));
                return SlackReply.Done;

            case SlackArrival.Window window:
                errands.Add(soon => views.OpenWindowAsync(window, soon));
                return SlackReply.Done;

            case SlackArrival.Gone gone:
                await installations.RemoveAsync(gone.Workspace.Team, gone.Organisation ? gone.Workspace.Enterprise : null, cancellation);
                return SlackReply.Done;

            default:
                return SlackReply.Done;
        }
    }

    private async Task<SlackReply> ReceiveAsync(SlackArrival.Turn turn, CancellationToken cancellation)
    {
        var person = await people.FindAsync(turn.Workspace, turn.User, cancellation);
        var received = await reception.ReceiveAsync(turn.Inbound with { Activity = person.Describe(turn.Inbound.Activity) }, cancellation);
        return received.Status == ReceivedStatus.Full ? new(StatusCodes.Status429TooManyRequests) : SlackReply.Done;
    }
}
