using System.Collections.Concurrent;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Interviews that a newer version of the product has written to, during an upgrade: this instance gave them back and leaves them
/// alone for a while, so that one of the newer version comes to them.
/// </summary>
public sealed class NewerInterviews(TimeProvider time)
{
    private static readonly TimeSpan s_leftAlone = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<InterviewId, DateTimeOffset> _until = new();

    /// <summary>Whether to claim nothing of it now.</summary>
    public bool Contains(InterviewId interview)
    {
        if (_until.IsEmpty || !_until.TryGetValue(interview, out var until))
        {
            return false;
        }

        if (until > time.GetUtcNow())
        {
            return true;
        }

        _until.TryRemove(KeyValuePair.Create(interview, until));
        return false;
    }

    internal void Add(InterviewId interview) => _until[interview] = time.GetUtcNow() + s_leftAlone;
}
