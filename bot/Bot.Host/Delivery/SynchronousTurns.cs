using Bot.Adaptive.Activities;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Turns whose replies are part of the answer to a request. A repeated activity gets the replies of the first time; when
/// another instance is busy with the interview, its replies are waited for, for a while.
/// </summary>
public sealed class SynchronousTurns(Reception reception, TurnRunner runner, ITurnStore store, Vault vault, TimeProvider time)
{
    /// <summary>Channels give up on an answer after 15 seconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(12);

    /// <summary>A card that was clicked waits for its new look, and the person with it.</summary>
    private static readonly TimeSpan s_invokePatience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Accepts an activity and answers with what the interviewer says to it, or for an invoke with the card as it stands from
    /// now on, when there is one; null when too much waits already.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<IReadOnlyList<Activity>?> RunAsync(Inbound inbound, CancellationToken cancellation)
    {
        var received = await reception.ReceiveAsync(inbound, cancellation);
        if (received.Status is ReceivedStatus.Full)
        {
            return null;
        }

        if (received.Status is ReceivedStatus.Gone)
        {
            return [];
        }

        if (received.Claim is { } claim)
        {
            // A client that hangs up does not take back what it said: the turn runs to its end.
            var said = await runner.RunAsync(claim, CancellationToken.None);
            return [.. said.Where(s => s.Sequence == received.Sequence).SelectMany(s => s.Messages)];
        }

        return received.Replies is { } replies
            ? await OpenAsync(received.Interview, replies, cancellation)
            : await WaitAsync(received, inbound.Invoke ? s_invokePatience : s_patience, cancellation);
    }

    private async Task<IReadOnlyList<Activity>> WaitAsync(Received received, TimeSpan patience, CancellationToken cancellation)
    {
        using var wake = new Wake();
        using var changed = store.OnChanged(received.Interview, wake.Set);
        for (var started = time.GetTimestamp(); time.GetElapsedTime(started) < patience;)
        {
            if (await store.ReadRepliesAsync(received.Interview, received.Sequence, cancellation) is { } replies)
            {
                return await OpenAsync(received.Interview, replies, cancellation);
            }

            await wake.WaitAsync(s_look, time, cancellation);
        }

        return [];
    }

    private async Task<IReadOnlyList<Activity>> OpenAsync(InterviewId interview, ReadOnlyMemory<byte> replies, CancellationToken cancellation)
    {
        var sealer = await vault.FindAsync(interview, cancellation);
        return CommitBuilder.ReadReplies(sealer.Open(RecordKind.Replies, replies.Span));
    }
}
