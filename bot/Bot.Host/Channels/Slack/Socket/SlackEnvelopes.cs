using Bot.Adaptive.Values;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Slack;

/// <summary>Envelopes of Socket Mode: the same that comes over HTTP, in another wrapping.</summary>
internal sealed partial class SlackEnvelopes(SlackArrivals arrivals, ILogger<SlackEnvelopes> log)
{
    /// <summary>Works on an envelope.</summary>
    /// <returns>What acknowledges it; null when it must come again, or was none.</returns>
    public async Task<ObjectValue?> WorkAsync(ObjectValue envelope, CancellationToken cancellation)
    {
        if (envelope.Text("envelope_id") is not { } id)
        {
            return null;
        }

        SlackReply reply;
        try
        {
            var payload = envelope.Object("payload");
            reply = envelope.Text("type") switch
            {
                "events_api" => await arrivals.EventAsync(payload, cancellation),
                "interactive" => await arrivals.InteractionAsync(payload, cancellation),
                "slash_commands" => await arrivals.CommandAsync(payload, cancellation),
                _ => SlackReply.Done,
            };
        }
        catch (StoreUnavailableException fault)
        {
            Log.Away(log, fault.Message);
            return null;
        }

        if (reply.Status >= StatusCodes.Status300MultipleChoices)
        {
            return null;
        }

        var acknowledgement = ObjectValue.Empty.With("envelope_id", id);
        return reply.Body is { } body && envelope["accepts_response_payload"] is BooleanValue { Truth: true } ? acknowledgement.With("payload", body) : acknowledgement;
    }

    private static partial class Log
    {
        [LoggerMessage(322, LogLevel.Warning, "Slack: the store does not answer; what came is not acknowledged and comes again: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}
