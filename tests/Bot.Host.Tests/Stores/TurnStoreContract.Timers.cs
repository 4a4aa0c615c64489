using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_reminder_due_tomorrow_does_not_keep_a_new_message_from_being_claimed()
    {
        await Run(turn => turn with { Timers = [new TimerChange("reminder", Now.AddDays(1))] });

        await Accept(Message("hello") with { Owner = null });

        Assert.Equal([Interview], await Ready());
        Assert.Equal("2:hello", Texts((await Claim())!.Entries));
    }

    [Fact]
    public async Task A_due_timer_enters_the_inbox_as_an_ordinary_entry_exactly_once()
    {
        await Run(turn => turn with { Timers = [new TimerChange("reminder", Now.AddDays(1))] });
        Assert.Empty(await Ready());
        Pass(TimeSpan.FromDays(1));

        Assert.Equal([Interview], await Ready());
        Assert.Equal([Interview], await Ready());

        var claim = (await Claim())!;
        Assert.Equal(
            (2L, InboxKind.Timer, "reminder", false, Now, (long?)null, 0),
            claim.Entries.Select(entry => (
                entry.Sequence, entry.Kind, entry.Name, entry.Joinable, entry.AcceptedAt, entry.LogSequence, entry.Payload.Length)).Single());
        Assert.Equal(CommitStatus.Done, (await Commit(Turn(claim))).Status);
        Pass(TimeSpan.FromDays(1));
        Assert.Empty(await Ready());
    }

    [Fact]
    public async Task Of_concurrent_look_ups_one_moves_the_timer()
    {
        await Run(turn => turn with { Timers = [new TimerChange("reminder", Now)] });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Ready)));

        Assert.Single((await Claim())!.Entries);
    }

    [Fact]
    public async Task Timers_that_are_due_together_enter_in_the_order_of_their_times()
    {
        await Run(turn => turn with
        {
            Timers = [new("b", Now.AddMinutes(2)), new("c", Now.AddMinutes(1)), new("a", Now.AddMinutes(2)), new("later", Now.AddHours(1))],
        });
        Pass(TimeSpan.FromMinutes(5));
        await Ready();

        Assert.Equal("2:c 3:a 4:b", Texts((await Claim())!.Entries));
        await Commit(Turn((await ClaimAgain())!));
        Pass(TimeSpan.FromHours(1));
        await Ready();
        Assert.Equal("5:later", Texts((await Claim())!.Entries));
    }

    [Fact]
    public async Task A_timer_set_again_moves()
    {
        await Run(turn => turn with { Timers = [new TimerChange("silence", Now.AddMinutes(1))] });
        await Run(turn => turn with { Timers = [new TimerChange("silence", Now.AddMinutes(10))] });

        Pass(TimeSpan.FromMinutes(5));
        Assert.Empty(await Ready());
        Pass(TimeSpan.FromMinutes(5));
        Assert.Equal([Interview], await Ready());
    }

    [Fact]
    public async Task A_cancelled_timer_never_comes_and_cancelling_an_unknown_one_is_no_fault()
    {
        await Run(turn => turn with { Timers = [new("silence", Now.AddMinutes(1)), new("reminder", Now.AddMinutes(2))] });
        await Run(turn => turn with { Timers = [new("silence", null), new("unknown", null)] });
        Pass(TimeSpan.FromHours(1));
        await Ready();

        Assert.Equal("3:reminder", Texts((await Claim())!.Entries));
    }

    [Fact]
    public async Task A_timer_that_comes_due_during_a_turn_waits_for_its_end()
    {
        await Run(turn => turn with { Timers = [new TimerChange("silence", Now.AddSeconds(10))] });
        var claim = await Begin("hello");
        Pass(TimeSpan.FromSeconds(10));
        Assert.Empty(await Ready());

        Assert.Equal("3:silence", Texts((await Commit(Turn(claim))).Next));
    }

    [Fact]
    public async Task Timers_and_jobs_are_never_refused_for_a_full_inbox()
    {
        await Run(turn => turn with { Timers = [new TimerChange("silence", Now.AddSeconds(1))] });
        for (var i = 0; i < StoreLimits.Inbox; i++)
        {
            await Accept(Message("x") with { Owner = null });
        }

        Pass(TimeSpan.FromSeconds(1));
        await Ready();
        var claim = (await Claim())!;
        var done = await Commit(Turn(claim) with { Processed = 1, Jobs = [new JobRequest("finish", default)] });
        for (var first = 3L; done.Next!.Count >= StoreLimits.ClaimedEntries; first = done.Next![0].Sequence)
        {
            done = await Commit(Turn(claim) with { FirstSequence = first, Processed = Math.Min(done.Next!.Count, 10) });
        }

        Assert.EndsWith("52:silence 53:finish", Texts(done.Next), StringComparison.Ordinal);
    }

    private async Task<Claim?> ClaimAgain()
    {
        Time.Advance(StoreLimits.TurnLease);
        return await Claim();
    }
}
