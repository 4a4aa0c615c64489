namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// Sealers that were used lately: at most a number of them, and none for longer than a time, after which a salt that another
/// instance deleted is noticed. Two generations: what was not used while one filled up is forgotten with the other.
/// </summary>
internal sealed class SealerCache(int capacity, TimeSpan keep, TimeProvider time)
{
    private readonly Lock gate = new();
    private Dictionary<string, (Sealer Sealer, long At)> young = [];
    private Dictionary<string, (Sealer Sealer, long At)> old = [];

    internal Sealer? Find(string name)
    {
        lock (gate)
        {
            if (!young.TryGetValue(name, out var found))
            {
                if (!old.Remove(name, out found))
                {
                    return null;
                }

                Put(name, found);
            }

            if (time.GetElapsedTime(found.At) < keep)
            {
                return found.Sealer;
            }

            young.Remove(name);
            return null;
        }
    }

    internal void Add(string name, Sealer sealer)
    {
        lock (gate)
        {
            old.Remove(name);
            Put(name, (sealer, time.GetTimestamp()));
        }
    }

    internal void Remove(string name)
    {
        lock (gate)
        {
            young.Remove(name);
            old.Remove(name);
        }
    }

    private void Put(string name, (Sealer Sealer, long At) entry)
    {
        if (young.Count >= capacity / 2)
        {
            (old, young) = (young, []);
        }

        young[name] = entry;
    }
}
