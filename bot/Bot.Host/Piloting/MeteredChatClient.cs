using Bot.Interviews.Piloting;
using Microsoft.Extensions.AI;

namespace Bot.Host.Piloting;

/// <summary>Counts what calls to a model cost: tokens as the server says, and time.</summary>
public sealed class MeteredChatClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly Lock _lock = new();

    /// <summary>What all calls so far cost.</summary>
    public PilotCost Cost { get; private set; } = PilotCost.None;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        ChatResponse? response = null;
        try
        {
            response = await base.GetResponseAsync(messages, options, cancellationToken);
            return response;
        }
        finally
        {
            var took = (long)time.GetElapsedTime(started).TotalMilliseconds;
            lock (_lock)
            {
                Cost += new PilotCost(1, response?.Usage?.InputTokenCount ?? 0, response?.Usage?.OutputTokenCount ?? 0, took);
            }
        }
    }

    /// <summary>Whoever gave the client disposes of it.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
