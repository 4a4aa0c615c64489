using System.Net;
using System.Net.Sockets;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams;
using Bot.Host.Channels.Teams.Connector;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>
/// The bot's token goes nowhere but to the service: with a network in which every name leads to a catcher on this machine, no
/// hostile address gets a single connection, and no token is even asked for.
/// </summary>
public sealed class HostileServiceAddressTests
{
    private static readonly TeamsReference s_reference = new("https://smba.trafficmanager.net/teams/", "msteams", "tenant", "a:conv", "28:bot", "29:user", "personal", "");

    [Fact]
    public async Task No_request_to_a_hostile_address_leaves_the_process()
    {
        var (connections, tokens) = await TryAllAsync(new ServiceHosts(TeamsCloud.Public.Hosts, loopback: false));

        Evidence.Note($"hostile service addresses: {ServiceHostsTests.Hostile.Count} tried, {connections} connections, {tokens} tokens");
        Assert.Equal((0, 0), (connections, tokens));
    }

    [Fact]
    public async Task The_catcher_catches_what_a_list_that_allows_it_lets_through()
    {
        var (connections, tokens) = await TryAllAsync(new ServiceHosts(["evil.example", ".evil.example", "attacker.trafficmanager.net"], loopback: false));

        Assert.True(connections > 0 && tokens > 0, "Nothing was caught, so the test above proves nothing.");
    }

    private static async Task<(int Connections, int Tokens)> TryAllAsync(ServiceHosts hosts)
    {
        var grant = new CountingGrant();
        var connections = 0;
        using var catcher = new TcpListener(IPAddress.Loopback, 0);
        catcher.Start();
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                Interlocked.Increment(ref connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(catcher.LocalEndpoint, cancellation);
                socket.Close();
                throw new HttpRequestException("Caught.");
            },
        };
        using var http = new HttpClient(handler);
        var client = new ConnectorClient(http, hosts, new ConnectorTokens(grant, TimeProvider.System), new ConnectorPace(TimeProvider.System), TimeProvider.System);
        foreach (var address in ServiceHostsTests.Hostile.Select(row => (string)row.Data))
        {
            var answer = await client.SendAsync(s_reference with { ServiceUrl = address }, ObjectValue.Empty.With("type", "message"), TestContext.Current.CancellationToken);
            Assert.False(answer.IsDone);
        }

        return (connections, grant.Asked);
    }

    private sealed class CountingGrant : ITokenGrant
    {
        public int Asked { get; private set; }

        public Task<IssuedToken> RequestAsync(CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(new IssuedToken("token", TimeSpan.FromHours(1)));
        }
    }
}
