using System.Net;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Who may write to <c>/api/messages</c> where real people are interviewed.</summary>
public sealed class UnsignedActivityTests
{
    [Fact]
    public async Task Outside_Development_an_unsigned_activity_is_refused()
    {
        await using var candor = await RunningCandor.StartAsync(("ASPNETCORE_ENVIRONMENT", "Production"));
        var activity = new BotConversation(candor, "c").Activity("message");
        activity["text"] = "hello";

        var (status, problem) = await BotConversation.PostAsync(candor, activity.ToJsonString());

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("Unauthorized", (string?)problem["error"]!["code"]);
    }
}
