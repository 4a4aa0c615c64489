using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The embedded store has no room left: nothing is acknowledged that is not kept, and with room again everything goes on.</summary>
public sealed class FullDiskTests
{
    private const string Limit = "Storage__MaxBytes";
    private const int Conversations = 40;

    [Fact]
    public async Task With_a_full_disk_messages_are_refused_and_with_room_again_all_that_were_accepted_are_there_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync((Limit, "4194304"));
        var chats = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => Chat.StartAsync(candor, "loyalty", language: "en")));
        var accepted = new List<(Chat Chat, string Text)>();
        var refused = await FillAsync(chats, accepted);
        using var live = await candor.Http.GetAsync(new Uri("/healthz/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.NotEmpty(accepted);

        await candor.StopAsync();
        candor.Set(Limit, "1073741824");
        await candor.StartAgainAsync();
        Assert.Equal(HttpStatusCode.OK, await chats[^1].TryPostAsync(Body("There is room again.")));
        foreach (var chat in accepted.GroupBy(message => message.Chat))
        {
            await Until.TrueAsync(
                async () =>
                {
                    await chat.Key.ReadFromTheBeginningAsync();
                    return chat.Key.All.Any(message => message.IsInterviewer);
                },
                "There is no answer.");
            Assert.All(chat, message => Assert.Single(chat.Key.All, logged => logged.Text == message.Text));
        }

        Evidence.Note($"full disk: {accepted.Count} messages accepted before it was full, 0 lost, 0 doubled");
    }

    /// <summary>Writes until something is refused; with what.</summary>
    private static async Task<HttpStatusCode> FillAsync(Chat[] chats, List<(Chat Chat, string Text)> accepted)
    {
        for (var i = 0; ; i++)
        {
            var chat = chats[i % chats.Length];
            var text = string.Create(CultureInfo.InvariantCulture, $"Answer {i}: {string.Join(' ', Enumerable.Repeat("as I came to like it", 500))}");
            if (await chat.TryPostAsync(Body(text)) is var status and not HttpStatusCode.OK)
            {
                return status;
            }

            accepted.Add((chat, text));
        }
    }

    private static string Body(string text) => new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "dl_tester" } }.ToJsonString();
}
