using Bot.Adaptive.Activities;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>What is walked through when the process starts leaves nothing behind.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("candor-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_rehearsal_goes_the_whole_way_up_to_the_door_and_the_store_knows_nothing_of_it()
    {
        await using var app = await Server.BuildAsync(
            ["--applicationName=Bot.Host", "--environment=Development", $"--Storage:Directory={_folder}", $"--Dialogs:Path={Path.Combine(Repository.Root, "dialogs")}"], Stop);
        var hello = new Inbound { Channel = Door.Channel, Conversation = "a:nobody", User = "29:nobody", Activity = Activity.Message("hello"), EventKeys = [["1"]] };
        var door = new Door();

        await app.Services.GetRequiredService<Rehearsal>().RunAsync([hello], door, Stop);

        Assert.NotEmpty(Assert.Single(door.Seen).Activity.MessageText!);
        var store = app.Services.GetRequiredService<ITurnStore>();
        Assert.Null(await store.FindRouteAsync(app.Services.GetRequiredService<Reception>().AddressOf(hello), Stop));
        Assert.Empty(await store.ClaimOutboxAsync(TimeProvider.System.GetUtcNow(), 10, Stop));
        Assert.Empty(await store.ListAsync(study: null, before: null, 10, Stop));
    }

    /// <summary>Lets nothing out.</summary>
    private sealed class Door : IChatChannel
    {
        public const string Channel = "nowhere";

        public List<ChatMessage> Seen { get; } = [];

        public string Name => Channel;

        public Task<ChatSending> SendAsync(ChatMessage message, SendAttempt attempt, CancellationToken cancellation)
        {
            Seen.Add(message);
            return Task.FromResult(new ChatSending(new Settlement.Sent()));
        }

        public Task<ChatPlace?> OpenPersonalAsync(ChatPlace from, string user, CancellationToken cancellation) => Task.FromResult<ChatPlace?>(null);

        public Task ShowThinkingAsync(ChatPlace place, CancellationToken cancellation) => Task.CompletedTask;
    }
}
