using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams;

/// <summary>A chat without anybody in it: what is said there goes the way of every message up to the door, and not through it.</summary>
internal sealed class PracticeChannel(ConnectorClient connector, ConversationReferences references) : IChatChannel
{
    /// <summary>No channel of the connector is called so.</summary>
    public const string ChannelName = "practice";

    private readonly TeamsChannel _teams = new(ChannelName, connector, references, feedback: false);

    public string Name => ChannelName;

    public async Task<ChatSending> SendAsync(ChatMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        // Its address is on no list of hosts, so it is refused here.
        await _teams.SendAsync(message, attempt, cancellation);
        return new(new Settlement.Sent());
    }

    public Task<ChatPlace?> OpenPersonalAsync(ChatPlace from, string user, CancellationToken cancellation) => Task.FromResult<ChatPlace?>(null);

    public Task ShowThinkingAsync(ChatPlace place, CancellationToken cancellation) => Task.CompletedTask;
}
