using System.Security.Cryptography;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Carries hints between instances: scripts publish on a channel named like the interview's hash, which only instances with
/// somebody watching it subscribe to, and on one channel for work. Within this process they are told at once.
/// </summary>
internal sealed class RedisHints : IDisposable
{
    private readonly StoreHints local = new();
    private readonly RedisGate gate;
    private readonly RedisKeys keys;
    private readonly Lock counting = new();
    private readonly Dictionary<InterviewId, int> watched = [];

    /// <summary>Signs what this process publishes.</summary>
    internal int Instance { get; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    internal RedisHints(RedisGate gate, RedisKeys keys)
    {
        (this.gate, this.keys) = (gate, keys);
        gate.Reconnected += SubscribeAgain;
        Subscribe(RedisKeys.WorkChannel);
    }

    internal IDisposable OnChanged(InterviewId interview, Action changed)
    {
        lock (counting)
        {
            var others = watched.GetValueOrDefault(interview);
            watched[interview] = others + 1;
            if (others == 0)
            {
                Subscribe(ChannelOf(interview));
            }
        }

        return new Watch(this, interview, local.OnChanged(interview, changed));
    }

    internal IDisposable OnWork(Action work) => local.OnWork(work);

    internal void Changed(InterviewId interview) => local.Changed(interview);

    internal void Work() => local.Work();

    internal void Accepted(Accept accept, bool claimed)
    {
        if (accept.LogEntry is not null)
        {
            local.Changed(accept.Interview);
        }

        if (!claimed && accept.Owner is null)
        {
            local.Work();
        }
    }

    internal void Committed(Commit commit)
    {
        if (commit.Log.Count > 0 || commit.DropLog.Count > 0 || commit.Replies is not null || commit.Closes)
        {
            local.Changed(commit.Interview);
        }

        if (commit.Outbox.Count > 0)
        {
            local.Work();
        }
    }

    public void Dispose() => gate.Reconnected -= SubscribeAgain;

    private string ChannelOf(InterviewId interview) => keys.Of(interview).Main;

    private void Subscribe(string channel) => Observe(gate.Subscriber.SubscribeAsync(channel, Heard));

    private void SubscribeAgain()
    {
        Subscribe(RedisKeys.WorkChannel);
        lock (counting)
        {
            foreach (var interview in watched.Keys)
            {
                Subscribe(ChannelOf(interview));
            }
        }
    }

    private void Leave(InterviewId interview)
    {
        lock (counting)
        {
            if (--watched[interview] == 0)
            {
                watched.Remove(interview);
                Observe(gate.Subscriber.UnsubscribeAsync(ChannelOf(interview)));
            }
        }
    }

    private void Heard(RedisChannel channel, RedisValue message)
    {
        string name = channel!;
        if (name == RedisKeys.WorkChannel)
        {
            // What this process caused it has heard of already.
            if (message != Instance)
            {
                local.Work();
            }
        }
        else
        {
            local.Changed(new(name[^20..]));
        }
    }

    /// <summary>A subscription that fails is only a hint that does not come; the client renews it when it reconnects.</summary>
    private static void Observe(Task subscribing) => _ = subscribing.ContinueWith(
        static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private sealed class Watch(RedisHints hints, InterviewId interview, IDisposable subscription) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                subscription.Dispose();
                hints.Leave(interview);
            }
        }
    }
}
