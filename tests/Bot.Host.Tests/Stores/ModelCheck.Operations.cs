using Bot.Interviews.Stores;

namespace Bot.Host.Tests.Stores;

internal sealed partial class ModelCheck
{
    private async Task AcceptAsync()
    {
        var address = addresses[random.Next(addresses.Count)];
        var route = await BothAsync($"find route of {address}", store => store.FindRouteAsync(address, Cancel));
        var worker = random.Next(workers.Length);
        var accept = Message(Chance(80) && route is { } target ? target : AnyInterview, address) with
        {
            Owner = Chance(70) && workers[worker] is null ? $"worker {worker}" : null,
            Predecessor = Chance(20) ? new Predecessor(AnyInterview, random.Next(20)) : null,
        };
        var accepted = await BothAsync($"accept {accept} {string.Join(',', accept.DedupeKeys)}", store => store.AcceptAsync(accept, Cancel));
        Take(worker, accepted.Claim);
        if (accepted.Status is AcceptStatus.Accepted)
        {
            sent.Enqueue(accept);
            if (sent.Count > 30)
            {
                sent.Dequeue();
            }
        }
        else if (accepted.Status is AcceptStatus.Moved && Chance(60))
        {
            var fresh = NewInterview();
            Play(fresh);
            await BothAsync($"point {address} at {fresh}", store => store.SetRouteAsync(address, route, fresh, Now, Cancel));
        }
    }

    /// <summary>A channel that got no answer, or lost it, sends again.</summary>
    private async Task RedeliverAsync()
    {
        if (sent.Count > 0)
        {
            var again = sent.ElementAt(random.Next(sent.Count)) with { Now = Now, Owner = Chance(50) ? "late" : null };
            var accepted = await BothAsync($"redeliver {again} {string.Join(',', again.DedupeKeys)}", store => store.AcceptAsync(again, Cancel));
            Take(random.Next(workers.Length), accepted.Claim);
        }
    }

    private Accept Message(InterviewId interview, AddressId address)
    {
        var keys = new List<string> { Key() };
        if (Chance(20))
        {
            keys.Add(Key());
        }

        return new(
            interview, address, [.. keys.Distinct()], Chance(70), Payload("in"), Chance(50) ? Payload("seen") : null,
            Chance(50) ? Now.AddMinutes(-random.Next(120)) : null, null, null, Now);
    }

    private string Key()
    {
        if (recentKeys.Count > 0 && Chance(12))
        {
            return recentKeys[random.Next(recentKeys.Count)];
        }

        var key = $"key-{number}-{random.Next(1_000_000)}";
        recentKeys.Add(key);
        if (recentKeys.Count > 300)
        {
            recentKeys.RemoveAt(random.Next(150));
        }

        return key;
    }

    /// <summary>More at once than an inbox holds.</summary>
    private async Task FloodAsync()
    {
        var address = addresses[random.Next(addresses.Count)];
        var interview = await BothAsync($"find route of {address}", store => store.FindRouteAsync(address, Cancel)) ?? AnyInterview;
        for (var i = 0; i < 55; i++)
        {
            var accept = Message(interview, address);
            await BothAsync($"flood {accept} {string.Join(',', accept.DedupeKeys)}", store => store.AcceptAsync(accept, Cancel));
        }
    }

    private async Task ClaimReadyAsync()
    {
        var limit = Chance(30) ? 2 : 100;
        var ready = await BothAsync($"find {limit} ready", store => store.FindReadyAsync(Now, limit, Cancel));
        var worker = random.Next(workers.Length);
        var interview = ready.Count > 0 && Chance(80) ? ready[random.Next(ready.Count)] : AnyInterview;
        if (workers[worker] is null)
        {
            Take(worker, await BothAsync($"claim {interview}", store => store.ClaimAsync(interview, $"worker {worker}", Now, Cancel)));
        }
    }

    private void Take(int worker, Claim? claim)
    {
        if (claim is not null)
        {
            workers[worker] = claim;
        }
    }

    private async Task CommitAsync()
    {
        for (var worker = 0; worker < workers.Length; worker++)
        {
            if (workers[worker] is { Entries.Count: > 0 } claim)
            {
                var commit = Turn(claim);
                lastCommit = commit;
                var done = await BothAsync($"commit {Describe(commit)}", store => store.CommitAsync(commit, Cancel));
                workers[worker] = done.Status is not CommitStatus.Fenced && done.Next is { } next ? claim with { Entries = next } : null;
                return;
            }
        }
    }

    private async Task RepeatCommitAsync()
    {
        if (lastCommit is { } commit)
        {
            await BothAsync($"repeat {Describe(commit)}", store => store.CommitAsync(commit with { Now = Now }, Cancel));
        }
    }

    private async Task CommitStaleAsync()
    {
        if (stale.Count > 0)
        {
            var commit = Turn(stale[random.Next(stale.Count)]);
            await BothAsync($"commit late {Describe(commit)}", store => store.CommitAsync(commit, Cancel));
        }
    }

    private Commit Turn(Claim claim) => Turn(claim, folds: Chance(5));

    private Commit Turn(Claim claim, bool folds) => new(
        claim.Interview, claim.Epoch, claim.Entries[0].Sequence, 1 + random.Next(claim.Entries.Count), Chance(40), Now)
    {
        State = Payload("state"),
        Memory = folds || Chance(40) ? Payload("memory") : null,
        FoldsMemory = folds,
        Transcript = Several("transcript"),
        Log = Several("log"),
        DropLog = Chance(10) ? [random.Next(30), random.Next(30)] : [],
        Outbox = [.. Enumerable.Range(0, Chance(50) ? random.Next(4) : 0).Select(i => new OutboxMessage(
            Lanes[random.Next(Lanes.Length)], $"id-{number}-{i}", Payload("out"), Now.AddSeconds(random.Next(-5, 20))))],
        Jobs = [.. Enumerable.Range(0, Chance(15) ? random.Next(3) : 0).Select(i => new JobRequest($"job{i}", Payload("job")))],
        Timers = [.. TimerNames.Where(_ => Chance(15)).Select(name => new TimerChange(
            name, Chance(75) ? Now.AddSeconds(random.Next(-10, 7200)) : null))],
        Replies = Chance(30) ? Payload("replies") : null,
        Listing = Chance(20) ? new Listing(Studies[random.Next(2)], Now.AddMinutes(-random.Next(5)), Payload("summary")) : null,
        Closes = Chance(3),
        ExpiresAt = Chance(25) ? Now.AddHours(random.Next(1, 400)) : null,
        LogExpiresAt = Chance(5) ? Now.AddHours(random.Next(1, 50)) : null,
    };

    private IReadOnlyList<ReadOnlyMemory<byte>> Several(string kind) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(i => (ReadOnlyMemory<byte>)Payload($"{kind}{i}-"))];

    private string Describe(Commit c) =>
        $"{c.Interview} epoch {c.Epoch} first {c.FirstSequence} processed {c.Processed} more {c.MoreAllowed} log {c.Log.Count} drop {string.Join(',', c.DropLog)} "
        + $"out {string.Join(',', c.Outbox.Select(o => $"{o.Lane}/{o.Id}@{Shown.Of(o.NotBefore)}"))} jobs {c.Jobs.Count} "
        + $"timers {string.Join(',', c.Timers.Select(t => $"{t.Name}@{Shown.Of(t.Due)}"))} closes {c.Closes} expires {Shown.Of(c.ExpiresAt)} log expires {Shown.Of(c.LogExpiresAt)} now {Shown.Of(Now)}";

    private async Task RenewOrReleaseAsync()
    {
        var worker = random.Next(workers.Length);
        var claim = stale.Count > 0 && Chance(30) ? stale[random.Next(stale.Count)] : workers[worker];
        if (claim is null)
        {
            return;
        }

        if (Chance(60))
        {
            await BothAsync($"renew {claim.Interview} {claim.Epoch}", store => store.RenewAsync(claim.Interview, claim.Epoch, Cancel));
            return;
        }

        await BothAsync($"release {claim.Interview} {claim.Epoch}", async store =>
        {
            await store.ReleaseAsync(claim.Interview, claim.Epoch, Cancel);
            return true;
        });
        if (claim == workers[worker])
        {
            Forget(worker);
        }
    }

    private async Task FailOrParkAsync()
    {
        var worker = random.Next(workers.Length);
        if (workers[worker] is not { Entries.Count: > 0 } claim)
        {
            return;
        }

        var sequence = claim.Entries[Chance(85) ? 0 : claim.Entries.Count - 1].Sequence;
        if (Chance(60))
        {
            await BothAsync($"fail {claim.Interview} {sequence}", store => store.CountFailureAsync(claim.Interview, claim.Epoch, sequence, Cancel));
            return;
        }

        var parked = await BothAsync(
            $"park {claim.Interview} {sequence}", store => store.ParkAsync(claim.Interview, claim.Epoch, sequence, "poison", Now, Cancel));
        if (parked)
        {
            workers[worker] = claim with { Entries = [.. claim.Entries.Skip(1)] };
        }
    }

    private Task CrashAsync()
    {
        var worker = random.Next(workers.Length);
        history.Enqueue($"{number}: worker {worker} crashes");
        Forget(worker);
        return Task.CompletedTask;
    }

    /// <summary>What a worker had it may still use later, when it must not.</summary>
    private void Forget(int worker)
    {
        if (workers[worker] is { Entries.Count: > 0 } lost)
        {
            stale.Add(lost);
            if (stale.Count > 8)
            {
                stale.RemoveAt(0);
            }
        }

        workers[worker] = null;
    }
}
