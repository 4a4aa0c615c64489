using System.Globalization;
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
}
