using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Authentication;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// Makes ready when the process starts, so that the first person who writes does not wait for it: fetches the connector's keys and
/// a token, which also tells an operator at once when the registration is wrong, and walks once the way of a message from the
/// inbox to the door, without keeping anything. Serving does not wait for it.
/// </summary>
internal sealed partial class TeamsWarmUp(ConnectorAuthentication authentication, ConnectorTokens tokens, Rehearsal rehearsal, PracticeChannel door, TimeProvider time, ILogger<TeamsWarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(FetchAsync(stoppingToken), RehearseAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends before it is through.
        }
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(authentication.PrepareAsync(cancellation), tokens.GetAsync(cancellation).AsTask());
            Log.Ready(log);
        }
        catch (Exception fault) when (fault is TokenUnavailableException or SigningKeysUnavailableException)
        {
            Log.NotYet(log, fault.Message);
        }
    }

    /// <summary>Whoever writes first waits a little when this fails, and that is all.</summary>
    private async Task RehearseAsync(CancellationToken cancellation)
    {
        try
        {
            await rehearsal.RunAsync(Practice(), door, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.NotRehearsed(log, fault);
        }
    }

    /// <summary>A newcomer whom nobody sees comes, and says hello.</summary>
    private IEnumerable<Inbound> Practice()
    {
        var here = ObjectValue.Empty
            .With("channelId", TeamsInbound.Channel)
            .With("conversation", ObjectValue.Empty.With("id", Guid.CreateVersion7(time.GetUtcNow()).ToString()))
            .With("from", Account.Of("newcomer").Fields)
            .With("recipient", Account.Of("bot").Fields)
            .With("serviceUrl", PracticeChannel.Address);
        ObjectValue[] activities =
        [
            here.With("id", "1").With("type", ActivityTypes.ConversationUpdate).With("membersAdded", ListValue.Of([Account.Of("newcomer").Fields])),
            here.With("id", "2").With("type", ActivityTypes.Message).With("text", "Hello").With("locale", "en"),
        ];
        return activities.Select(fields => TeamsInbound.Of(new Activity(fields), verified: true)! with { Channel = PracticeChannel.ChannelName });
    }

    private static partial class Log
    {
        [LoggerMessage(331, LogLevel.Information, "Teams is on: the connector's keys and a token of the bot are at hand.")]
        public static partial void Ready(ILogger logger);

        [LoggerMessage(333, LogLevel.Warning, "Teams: what makes the first answer quick could not be done.")]
        public static partial void NotRehearsed(ILogger logger, Exception fault);

        [LoggerMessage(332, LogLevel.Error, "Teams cannot be served yet: {Reason}")]
        public static partial void NotYet(ILogger logger, string reason);
    }
}
