using Bot.Interviews.Stores;

namespace Bot.Host.Tests.Stores;

internal sealed partial class ModelCheck
{
    private async Task ClaimOutboxAsync()
    {
        var limit = Chance(30) ? 2 : 100;
        var claimed = await BothAsync($"claim {limit} of the outbox", store => store.ClaimOutboxAsync(Now, limit, Cancel));
        heads.AddRange(claimed);
    }

    /// <summary>Some heads were claimed long ago, or are settled twice.</summary>
    private async Task SettleAsync()
    {
        if (heads.Count == 0)
        {
            return;
        }

        var head = heads[random.Next(heads.Count)];
        Settlement settlement = random.Next(10) switch
        {
            < 5 => new Settlement.Sent(Chance(40) ? Payload("receipt") : null),
            < 8 => new Settlement.Retry(Now.AddSeconds(random.Next(-5, 100)), "503") { Counts = random.Next(3) > 0 },
            _ => new Settlement.Dead("410"),
        };
        await BothAsync($"settle {Shown.Of(head)} {settlement}", store => store.SettleAsync(head, settlement, Now, Cancel));
        if (Chance(80))
        {
            heads.Remove(head);
        }
    }

    private async Task EnqueueAsync()
    {
        var interview = AnyInterview;
        var message = new OutboxMessage(Lanes[random.Next(Lanes.Length)], $"again-{random.Next(3)}", Payload("out"), Now);
        await BothAsync($"enqueue {interview} {message}", store => store.EnqueueAsync(interview, message, Now, Cancel));
    }

    private async Task ReplayOrDiscardAsync()
    {
        var dead = await BothAsync("dead letters", store => store.ListDeadAsync(100, Cancel));
        var letter = dead.Count > 0 ? dead[random.Next(dead.Count)] : null;
        var (interview, lane, sequence) = letter is not null && Chance(85)
            ? (letter.Interview, letter.Lane, letter.Sequence)
            : (AnyInterview, Chance(50) ? "inbox" : Lanes[0], random.Next(20));
        if (Chance(70))
        {
            await BothAsync($"replay {interview} {lane} {sequence}", store => store.ReplayDeadAsync(interview, lane, sequence, Now, Cancel));
        }
        else
        {
            await BothAsync($"discard {interview} {lane} {sequence}", store => store.DiscardDeadAsync(interview, lane, sequence, Cancel));
        }
    }

    private async Task RouteAsync()
    {
        var (address, proposed) = (addresses[random.Next(addresses.Count)], AnyInterview);
        var current = await BothAsync($"find route of {address}", store => store.FindRouteAsync(address, Cancel));
        var expected = random.Next(10) switch
        {
            < 7 => current,
            < 9 => AnyInterview,
            _ => (InterviewId?)null,
        };
        await BothAsync(
            $"route {address} from {expected} to {proposed}", store => store.SetRouteAsync(address, expected, proposed, Now, Cancel));
    }

    private async Task EraseAsync()
    {
        var interview = AnyInterview;
        await BothAsync($"erase {interview}", store => store.EraseAsync(interview, Now, Cancel));
    }

    /// <summary>A new interview is played with; an old one no more, unless a route or a list brings it back.</summary>
    private void Play(InterviewId fresh)
    {
        interviews.Add(fresh);
        if (interviews.Count > 12)
        {
            interviews.RemoveAt(0);
        }
    }

    private async Task SweepAsync()
    {
        var limit = Chance(30) ? 2 : 100;
        await BothAsync($"sweep {limit} at {Shown.Of(Now)}", store => store.SweepAsync(Now, limit, Cancel));
    }

    private Task PassTimeAsync()
    {
        var step = random.Next(200) switch
        {
            < 130 => TimeSpan.FromMilliseconds(random.Next(3000)),
            < 175 => TimeSpan.FromSeconds(random.Next(5, 70)),
            < 192 => TimeSpan.FromMinutes(random.Next(5, 90)),
            < 198 => TimeSpan.FromHours(random.Next(2, 40)),
            _ => TimeSpan.FromDays(random.Next(2, 20)),
        };
        history.Enqueue($"{number}: {step} pass");
        time.Advance(step);
        return Task.CompletedTask;
    }
}
