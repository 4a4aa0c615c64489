using System.Collections.Concurrent;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Interviews whose next words are being thought about, for channels that show it. Never stored, and known in this process
/// only: whoever is served by another one sees the answer when it comes, without the dots before it.
/// </summary>
public sealed class Thinking
{
    private readonly ConcurrentDictionary<InterviewId, int> _turns = new();
    private readonly StoreHints _watchers = new();

    /// <summary>Whether somebody thinks about this interview now.</summary>
    public bool IsOn(InterviewId interview) => _turns.ContainsKey(interview);

    /// <summary>Calls back when thinking begins, until disposed. The callback must be short and must not throw.</summary>
    public IDisposable OnBegun(InterviewId interview, Action begun) => _watchers.OnChanged(interview, begun);

    /// <summary>Begins; ends when the result is disposed.</summary>
    internal Thought Begin(InterviewId interview)
    {
        _turns.AddOrUpdate(interview, 1, static (_, turns) => turns + 1);
        _watchers.Changed(interview);
        return new(this, interview);
    }

    private void End(InterviewId interview)
    {
        // Two turns of one interview overlap here when a lease was lost: the last one out puts out the light.
        if (_turns.AddOrUpdate(interview, 0, static (_, turns) => turns - 1) <= 0)
        {
            _turns.TryRemove(KeyValuePair.Create(interview, 0));
        }
    }

    internal sealed class Thought(Thinking thinking, InterviewId interview) : IDisposable
    {
        public void Dispose() => thinking.End(interview);
    }
}
