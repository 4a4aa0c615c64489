using System.Net;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams;

/// <summary>A chat without anybody in it: what is said there goes the way of every message up to the wire, and not onto it.</summary>
internal sealed class PracticeChannel : IChatChannel, IDisposable
{
    /// <summary>No channel of the connector is called so.</summary>
    public const string ChannelName = "practice";

    /// <summary>Where nobody is: names that end so are never given to anybody (RFC 2606).</summary>
    public const string Address = "https://practice.invalid/";

    private readonly HttpClient _http = new(new NoWire());
    private readonly TeamsChannel _teams;

    public PracticeChannel(ConversationReferences references, TimeProvider time) =>
        _teams = new(ChannelName, new ConnectorClient(_http, new ServiceHosts([new Uri(Address).Host], loopback: false), tokens: null, new ConnectorPace(time), time), references, feedback: false);

    public string Name => ChannelName;

    public Task<ChatSending> SendAsync(ChatMessage message, SendAttempt attempt, CancellationToken cancellation) => _teams.SendAsync(message, attempt, cancellation);

    public Task<ChatPlace?> OpenPersonalAsync(ChatPlace from, string user, CancellationToken cancellation) => Task.FromResult<ChatPlace?>(null);

    public Task ShowThinkingAsync(ChatPlace place, CancellationToken cancellation) => Task.CompletedTask;

    public void Dispose() => _http.Dispose();

    /// <summary>Answers as the connector does when a message has been taken.</summary>
    private sealed class NoWire : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{ "id": "1" }""") });
    }
}
