using System.Globalization;
using System.Net;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What tools that hold a conversation over <c>/api/messages</c> may rely on, with a plain adaptive folder.</summary>
public sealed class ExpectRepliesTests : IAsyncLifetime
{
    private readonly FlowFolderOnDisk _flows = FlowFolderOnDisk.Plain();
    private RunningCandor _candor = null!;

    public async ValueTask InitializeAsync() => _candor = await RunningCandor.StartAsync(("Dialogs__Path", _flows.Path));

    public async ValueTask DisposeAsync()
    {
        await _candor.DisposeAsync();
        _flows.Dispose();
    }

    [Fact]
    public async Task A_folder_with_one_dialog_and_no_study_runs_for_everybody_who_writes()
    {
        var conversation = new BotConversation(_candor, "c");

        Assert.Equal(["Which town do you live in?"], await conversation.SayAsync("hello"));
        Assert.Equal(["Why Ulm?"], await conversation.SayAsync("Ulm"));
        Assert.Equal(["Ulm, because of the river. Thank you."], await conversation.SayAsync("of the river"));
        Assert.Equal(["Which town do you live in?"], await conversation.SayAsync("hello again"));
    }

    [Fact]
    public async Task A_repeated_activity_gets_the_same_replies_and_does_nothing_twice()
    {
        var conversation = new BotConversation(_candor, "c");
        await conversation.SayAsync("hello", "1");
        var first = await conversation.SayAsync("Ulm", "2");

        var again = await conversation.SayAsync("Ulm", "2");
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => conversation.SayAsync("of the river", "3")));

        Assert.Equal(first, again);
        Assert.All(atOnce, replies => Assert.Equal(["Ulm, because of the river. Thank you."], replies));
        Assert.Equal(["Why Ulm?"], await conversation.SayAsync("Ulm", "2"));
        Assert.Equal(["Which town do you live in?"], await conversation.SayAsync("hello again", "4"));
    }

    [Fact]
    public async Task A_repeated_activity_gets_the_same_replies_after_a_crash()
    {
        var conversation = new BotConversation(_candor, "c");
        await conversation.SayAsync("hello", "1");
        await conversation.SayAsync("Ulm", "2");

        await _candor.KillAsync();
        await _candor.StartAgainAsync();

        Assert.Equal(["Why Ulm?"], await conversation.SayAsync("Ulm", "2"));
        Assert.Equal(["Ulm, because of the river. Thank you."], await conversation.SayAsync("of the river", "3"));
    }

    [Fact]
    public async Task Of_many_conversations_at_once_each_gets_only_its_own_replies()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            var town = string.Create(CultureInfo.InvariantCulture, $"Town {number}");
            var conversation = new BotConversation(_candor, town);
            Assert.Equal(["Which town do you live in?"], await conversation.SayAsync("hello"));
            Assert.Equal([$"Why {town}?"], await conversation.SayAsync(town));
            Assert.Equal([$"{town}, because of number {number}. Thank you."], await conversation.SayAsync($"of number {number}"));
        }));
    }

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
}
