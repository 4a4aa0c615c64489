using System.Net;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What <c>/api/messages</c> refuses, and how it says so.</summary>
public sealed class RefusedActivityTests(RefusedActivityTests.Plain plain) : IClassFixture<RefusedActivityTests.Plain>
{
    private readonly RunningCandor _candor = plain.Candor;

    [Theory]
    [InlineData("", 400, "The body is not JSON")]
    [InlineData("{\"type\":\"message\",", 400, "line 1, byte")]
    [InlineData("[]", 400, "has to be a JSON object")]
    [InlineData("{}", 400, "needs \"type\"")]
    [InlineData("{\"type\":7}", 400, "needs \"type\"")]
    [InlineData("{\"type\":\"message\"}", 400, "needs \"conversation\"")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"c\"}", 400, "needs \"conversation\"")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"}}", 400, "\"deliveryMode\": \"expectReplies\"")]
    [InlineData("{\"text\":\"\\ud83d\"}", 400, "not valid Unicode")]
    public async Task A_body_that_is_no_usable_activity_is_refused_with_what_is_wrong(string body, int status, string saying)
    {
        var (answered, problem) = await BotConversation.PostAsync(_candor, body);

        Assert.Equal(status, (int)answered);
        Assert.Equal("BadArgument", (string?)problem["error"]!["code"]);
        Assert.Contains(saying, (string?)problem["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_nested_too_deeply_is_refused()
    {
        var (status, problem) = await BotConversation.PostAsync(_candor, $"{{\"value\":{new string('[', 200)}{new string(']', 200)}}}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("nested deeper than 32", (string?)problem["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_JSON_by_its_header_is_refused()
    {
        var activity = new BotConversation(_candor, "c").Activity("message");
        activity["text"] = new string('x', 300_000);
        var (large, tooLarge) = await BotConversation.PostAsync(_candor, activity.ToJsonString());
        var (typed, wrongType) = await BotConversation.PostAsync(_candor, "type=message", "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large);
        Assert.Equal("MessageSizeTooBig", (string?)tooLarge["error"]!["code"]);
        Assert.Contains("256 KiB", (string?)tooLarge["error"]!["message"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, typed);
        Assert.Contains("application/json", (string?)wrongType["error"]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Host", "candor.example")]
    public async Task While_developing_an_unsigned_request_is_refused_when_it_was_not_meant_for_this_machine(string header, string value)
    {
        var (status, _) = await BotConversation.PostAsync(_candor, "{}", headers: (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    /// <summary>One product with a plain folder: nothing that is refused leaves a trace.</summary>
    public sealed class Plain : IAsyncLifetime
    {
        private readonly FlowFolderOnDisk _flows = FlowFolderOnDisk.Plain();

        public RunningCandor Candor { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Candor = await RunningCandor.StartAsync(("Dialogs__Path", _flows.Path));

        public async ValueTask DisposeAsync()
        {
            await Candor.DisposeAsync();
            _flows.Dispose();
        }
    }
}
