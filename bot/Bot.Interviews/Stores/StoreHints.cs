namespace Bot.Interviews.Stores;

/// <summary>
/// Who wants to hear of changes and of work within this process. Callbacks run on the thread that caused them, one after
/// the other, so they must be short and must not throw; a store calls them outside its locks.
/// </summary>
public sealed class StoreHints
{
    private readonly Lock gate = new();
    private readonly Dictionary<InterviewId, List<Action>> watchers = [];
    private Action[] workers = [];

    /// <summary>Calls back when <see cref="Changed"/> is told of this interview, until disposed.</summary>
    public IDisposable OnChanged(InterviewId interview, Action changed)
    {
        // One delegate per subscription: the same callback may be given twice and must then be removable twice.
        var mine = new Action(() => changed());
        lock (gate)
        {
            if (!watchers.TryGetValue(interview, out var list))
            {
                watchers[interview] = list = [];
            }

            list.Add(mine);
        }

        return new Subscription(() =>
        {
            lock (gate)
            {
                if (watchers.TryGetValue(interview, out var list) && list.Remove(mine) && list.Count == 0)
                {
                    watchers.Remove(interview);
                }
            }
        });
    }

    /// <summary>Calls back when <see cref="Work"/> is told, until disposed.</summary>
    public IDisposable OnWork(Action work)
    {
        var mine = new Action(() => work());
        lock (gate)
        {
            workers = [.. workers, mine];
        }

        return new Subscription(() =>
        {
            lock (gate)
            {
                workers = [.. workers.Where(worker => worker != mine)];
            }
        });
    }

    /// <summary>An interview's log grew or its replies came.</summary>
    public void Changed(InterviewId interview)
    {
        Action[] called;
        lock (gate)
        {
            if (!watchers.TryGetValue(interview, out var list))
            {
                return;
            }

            called = [.. list];
        }

        foreach (var changed in called)
        {
            changed();
        }
    }

    /// <summary>Some inbox or lane got something to do.</summary>
    public void Work()
    {
        foreach (var work in Volatile.Read(ref workers))
        {
            work();
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? end = end;

        public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
    }
}
