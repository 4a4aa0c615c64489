using System.Collections.Concurrent;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// What this instance remembers of interviews so that a warm turn need not read it: what was said, and the flow's memory.
/// Keyed by how many records are folded in, so that an entry that is behind is seen and caught up. Bounded.
/// </summary>
public sealed class InterviewCache
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<InterviewId, Remembered> _known = new();

    internal Remembered? Find(InterviewId interview) => _known.GetValueOrDefault(interview);

    internal void Set(InterviewId interview, Remembered remembered)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[interview] = remembered;
    }

    internal void Forget(InterviewId interview) => _known.TryRemove(interview, out _);

    /// <param name="History">Everything said, up to its own count.</param>
    /// <param name="Memory">The flow's memory.</param>
    /// <param name="MemoryCount">How many memory records are folded into it.</param>
    internal sealed record Remembered(InterviewHistory History, MemoryState Memory, long MemoryCount);
}
