using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>Hands claimed interviews to the worker, and tells a turn that is waiting for a model when newer text came.</summary>
public sealed class TurnDispatcher
{
    /// <summary>Claims that may wait in this process; more are given back to the store, where any instance finds them.</summary>
    private const int Waiting = 1024;

    private readonly Channel<Claim> _claims = Channel.CreateBounded<Claim>(Waiting);
    private readonly ConcurrentDictionary<InterviewId, CancellationTokenSource> _interruptible = new();

    internal ChannelReader<Claim> Claims => _claims.Reader;

    /// <summary>Queues a claimed interview; false when too much waits here, or when nothing is run here any more.</summary>
    public bool Run(Claim claim) => _claims.Writer.TryWrite(claim);

    /// <summary>Nothing is run here any more: the server stops.</summary>
    internal void Close() => _claims.Writer.TryComplete();

    /// <summary>Something else came for an interview that a turn is working on.</summary>
    public void NewerText(InterviewId interview)
    {
        if (_interruptible.TryGetValue(interview, out var source))
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The wait ended by itself between the two lines: there is nothing left to interrupt.
            }
        }
    }

    /// <summary>Makes a wait end when newer text comes. Dispose the result when the wait is over.</summary>
    internal Interruption Interruptible(InterviewId interview, CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _interruptible[interview] = source;
        return new(this, interview, source);
    }

    internal sealed class Interruption(TurnDispatcher dispatcher, InterviewId interview, CancellationTokenSource source) : IDisposable
    {
        public CancellationToken Token => source.Token;

        public void Dispose()
        {
            dispatcher._interruptible.TryRemove(KeyValuePair.Create(interview, source));
            source.Dispose();
        }
    }
}
