using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>Shows in the chats that have to be sent to that the interviewer thinks, for as long as it does.</summary>
public sealed class ThinkingSigns(IEnumerable<IChatChannel> channels, TimeProvider time)
{
    /// <summary>What a chat shows fades by itself after a few seconds.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, IChatChannel> _channels = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Shows it at a place until the result is disposed; nothing happens where messages are not sent.</summary>
    internal IAsyncDisposable Show(ChatPlace? place) =>
        place is not null && _channels.TryGetValue(place.Channel, out var channel) ? new Sign(channel, place, time) : Nothing.Shown;

    private sealed class Sign : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly Task _showing;

        public Sign(IChatChannel channel, ChatPlace place, TimeProvider time) => _showing = ShowAsync(channel, place, time, _end.Token);

        /// <summary>Waits for a sign that is being sent: one that arrives after the answer would say that more is coming.</summary>
        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _showing;
            _end.Dispose();
        }

        private static async Task ShowAsync(IChatChannel channel, ChatPlace place, TimeProvider time, CancellationToken end)
        {
            try
            {
                using var timer = new PeriodicTimer(s_again, time);
                do
                {
                    await channel.ShowThinkingAsync(place, end);
                }
                while (await timer.WaitForNextTickAsync(end));
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // The answer is there.
            }
        }
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public static Nothing Shown { get; } = new();

        public ValueTask DisposeAsync() => default;
    }
}
