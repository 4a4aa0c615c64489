using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Stores;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Two identical processes over one Redis, and clients that a load balancer sends to either.</summary>
public sealed class SeveralInstancesTests
{
    private const string Answer = "I came back because the people there know my name.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_web_socket_on_one_instance_shows_what_is_said_and_answered_through_another()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var redis = await RedisServer.StartAsync();
        (string, string)[] settings = [("Redis__ConnectionString", redis.ConnectionString), ("Keys__Master", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))];
        await using var one = await RunningCandor.StartAsync(settings);
        await using var other = await RunningCandor.StartAsync(settings);
        var chat = await Chat.StartAsync(one, "loyalty", language: "en");
        var consent = await chat.HearAsync(m => m.Kind == "consent");

        using var socket = await OpenAsync(other, chat);
        await chat.SayAsync(consent[^1].Choices[0]);
        var said = await chat.SayAsync(Answer);

        var seen = await SeeAsync(socket, said[^1].Text);
        Assert.Equal([Answer, .. said.Select(message => message.Text)], seen.SkipWhile(text => text != Answer));
    }

    /// <summary>What a page does whose connection broke, and which the load balancer sends to another instance.</summary>
    private static async Task<ClientWebSocket> OpenAsync(RunningCandor candor, Chat chat)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri($"/v3/directline/conversations/{chat.Conversation}?watermark=0", UriKind.Relative));
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using var response = await candor.Http.SendAsync(ask, Cancel);
        var stream = (string)(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(Cancel))!["streamUrl"]!;
        Assert.Equal(candor.Address.Port, new Uri(stream).Port);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(stream), Cancel);
        return socket;
    }

    /// <summary>The texts that come, up to this one.</summary>
    private static async Task<List<string?>> SeeAsync(ClientWebSocket socket, string last)
    {
        var seen = new List<string?>();
        var buffer = new byte[64 * 1024];
        while (!seen.Contains(last))
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), Cancel);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (length > 0)
            {
                seen.AddRange(JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!["activities"]!.AsArray()
                    .Where(activity => (string?)activity!["type"] == "message").Select(activity => (string?)activity!["text"]));
            }
        }

        return seen;
    }
}
