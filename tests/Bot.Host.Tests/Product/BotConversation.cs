using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A conversation over <c>/api/messages</c> whose replies come in the answer, as playgrounds and load tools hold it.</summary>
public sealed class BotConversation(RunningCandor candor, string id)
{
    private int _sent;

    /// <summary>Says something with an id of its own; the texts that come back.</summary>
    public Task<string[]> SayAsync(string text) => SayAsync(text, string.Create(CultureInfo.InvariantCulture, $"{id}-{Interlocked.Increment(ref _sent)}"));

    /// <summary>Says something under an id; the texts that come back.</summary>
    public async Task<string[]> SayAsync(string text, string activityId)
    {
        var activity = Activity("message");
        activity["id"] = activityId;
        activity["text"] = text;
        var (status, body) = await PostAsync(candor, activity.ToJsonString());
        Assert.True(status == HttpStatusCode.OK, $"{(int)status} {body}");
        var replies = body["activities"]!.AsArray().Select(r => r!.AsObject()).ToList();
        Assert.All(replies, reply =>
        {
            Assert.Equal(id, (string?)reply["conversation"]!["id"]);
            Assert.Equal(activityId, (string?)reply["replyToId"]);
            Assert.Equal("bot", (string?)reply["from"]!["id"]);
            Assert.Equal($"user-{id}", (string?)reply["recipient"]!["id"]);
        });
        return [.. replies.Where(r => (string?)r["type"] == "message").Select(r => (string)r["text"]!)];
    }

    /// <summary>An activity of this conversation, before anything is in it.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["channelId"] = "emulator",
        ["serviceUrl"] = "http://127.0.0.1:1/",
        ["deliveryMode"] = "expectReplies",
        ["conversation"] = new JsonObject { ["id"] = id },
        ["from"] = new JsonObject { ["id"] = $"user-{id}" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
    };

    /// <summary>Posts any body to <c>/api/messages</c>.</summary>
    public static async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(
        RunningCandor candor, string body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent(body, MediaTypeHeaderValue.Parse(contentType)),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }
}
