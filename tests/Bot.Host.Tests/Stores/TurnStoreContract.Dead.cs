using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_dead_message_is_parked_and_its_lane_moves_on()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2")] });
        var enqueued = Now;
        var head = (await ClaimOutbox()).Single();
        await Settle(head, new Settlement.Retry(Now, "503"));
        Pass(TimeSpan.FromMinutes(1));

        Assert.True(await Settle((await ClaimOutbox()).Single(), new Settlement.Dead("410 gone")));

        var letter = Assert.Single(await Dead());
        Assert.Equal(
            (Interview, "participant", head.Sequence, "p1", 2, enqueued, Now, "410 gone", "<p1>"),
            (letter.Interview, letter.Lane, letter.Sequence, letter.Id, letter.Attempts, letter.EnqueuedAt, letter.DiedAt, letter.Reason, Text(letter.Payload)));
        Assert.Equal("p2", (await ClaimOutbox()).Single().Id);
    }

    [Fact]
    public async Task Dead_letters_are_listed_newest_first_up_to_a_limit()
    {
        for (var i = 0; i < 4; i++)
        {
            var id = InterviewId.New();
            await Commit(Turn((await Accept(Message("x") with { Interview = id })).Claim!) with { Outbox = [Post("participant", $"p{i}")] });
            await Settle((await ClaimOutbox()).Single(), new Settlement.Dead("no"));
            Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["p3", "p2", "p1"], (await Store.ListDeadAsync(3, Cancel)).Select(letter => letter.Id));
        Assert.Equal(4, (await Store.CountBacklogAsync(Cancel)).Dead);
    }

    [Fact]
    public async Task A_replayed_dead_letter_goes_to_the_end_of_its_lane_as_if_new()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2")] });
        var dead = (await ClaimOutbox()).Single();
        await Settle(dead, new Settlement.Dead("no"));
        Pass(TimeSpan.FromDays(3));

        Assert.True(await Store.ReplayDeadAsync(Interview, "participant", dead.Sequence, Now, Cancel));

        Assert.Empty(await Dead());
        await Settle((await ClaimOutbox()).Single(), new Settlement.Sent());
        var again = (await ClaimOutbox()).Single();
        Assert.Equal(("p1", 0, Now, "<p1>"), (again.Id, again.Attempts, again.EnqueuedAt, Text(again.Payload)));
        Assert.False(await Store.ReplayDeadAsync(Interview, "participant", dead.Sequence, Now, Cancel));
    }

    [Fact]
    public async Task A_discarded_dead_letter_is_gone()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        var dead = (await ClaimOutbox()).Single();
        await Settle(dead, new Settlement.Dead("no"));

        Assert.False(await Store.DiscardDeadAsync(Interview, "researcher:0", dead.Sequence, Cancel));
        Assert.True(await Store.DiscardDeadAsync(Interview, "participant", dead.Sequence, Cancel));
        Assert.False(await Store.DiscardDeadAsync(Interview, "participant", dead.Sequence, Cancel));

        Assert.Empty(await Dead());
        Assert.False(await Store.ReplayDeadAsync(Interview, "participant", dead.Sequence, Now, Cancel));
        Assert.Equal(new Backlog(0, 0, 0), await Store.CountBacklogAsync(Cancel));
    }

    [Fact]
    public async Task Failed_runs_of_an_entry_are_counted_across_owners()
    {
        var first = await Begin("poison");
        Assert.Equal(1, await Store.CountFailureAsync(Interview, first.Epoch, 1, Cancel));
        await Store.ReleaseAsync(Interview, first.Epoch, Cancel);
        var second = (await Claim())!;

        Assert.Equal(2, await Store.CountFailureAsync(Interview, second.Epoch, 1, Cancel));
        Assert.Equal(0, await Store.CountFailureAsync(Interview, first.Epoch, 1, Cancel));
        Assert.Equal(0, await Store.CountFailureAsync(Interview, second.Epoch, 2, Cancel));
        Assert.Equal(0, await Store.CountFailureAsync(InterviewId.New(), 1, 1, Cancel));
    }

    [Fact]
    public async Task Failures_of_one_entry_do_not_count_against_the_next()
    {
        var claim = await Begin("poison");
        await Accept("fine");
        await Store.CountFailureAsync(Interview, claim.Epoch, 1, Cancel);
        await Store.ParkAsync(Interview, claim.Epoch, 1, "stack overflow", Now, Cancel);

        Assert.Equal(1, await Store.CountFailureAsync(Interview, claim.Epoch, 2, Cancel));
    }

    [Fact]
    public async Task Parked_poison_leaves_the_inbox_becomes_a_dead_letter_and_the_interview_goes_on()
    {
        var accepted = Now;
        var claim = await Begin("poison");
        await Accept("fine");
        await Store.CountFailureAsync(Interview, claim.Epoch, 1, Cancel);
        await Store.CountFailureAsync(Interview, claim.Epoch, 1, Cancel);
        Pass(TimeSpan.FromSeconds(3));

        Assert.True(await Store.ParkAsync(Interview, claim.Epoch, 1, "stack overflow", Now, Cancel));

        var letter = Assert.Single(await Dead());
        Assert.Equal(
            (Interview, "inbox", 1, 2, accepted, Now, "stack overflow", "poison"),
            (letter.Interview, letter.Lane, letter.Sequence, letter.Attempts, letter.EnqueuedAt, letter.DiedAt, letter.Reason, Text(letter.Payload)));
        Assert.Equal(CommitStatus.Done, (await Commit(Turn(claim) with { FirstSequence = 2 })).Status);
    }

    [Fact]
    public async Task Parking_is_refused_to_a_stale_owner_and_repeating_it_is_no_fault()
    {
        var first = await Begin("poison");
        await Accept("fine");
        Pass(StoreLimits.TurnLease);
        var second = (await Claim())!;

        Assert.False(await Store.ParkAsync(Interview, first.Epoch, 1, "no", Now, Cancel));
        Assert.False(await Store.ParkAsync(Interview, second.Epoch, 2, "no", Now, Cancel));
        Assert.True(await Store.ParkAsync(Interview, second.Epoch, 1, "yes", Now, Cancel));
        Assert.True(await Store.ParkAsync(Interview, second.Epoch, 1, "yes", Now, Cancel));
        Assert.Single(await Dead());
    }

    [Fact]
    public async Task An_interview_whose_only_entry_was_parked_is_idle_once_released()
    {
        var claim = await Begin("poison");
        await Store.ParkAsync(Interview, claim.Epoch, 1, "no", Now, Cancel);
        await Store.ReleaseAsync(Interview, claim.Epoch, Cancel);

        Assert.Empty(await Ready());
        Assert.Null(await Claim());
        Assert.Equal(new Backlog(0, 0, 1), await Store.CountBacklogAsync(Cancel));
        Assert.Equal("2:next", Texts((await Begin("next")).Entries));
    }

    [Fact]
    public async Task Replayed_poison_enters_the_inbox_again_as_it_was()
    {
        var accepted = Now;
        var claim = (await Accept(Message("poison") with { LogEntry = Bytes("seen") })).Claim!;
        await Store.ParkAsync(Interview, claim.Epoch, 1, "no", Now, Cancel);
        await Store.ReleaseAsync(Interview, claim.Epoch, Cancel);
        Pass(TimeSpan.FromMinutes(1));

        Assert.True(await Store.ReplayDeadAsync(Interview, "inbox", 1, Now, Cancel));

        Assert.Equal([Interview], await Ready());
        Assert.Equal(
            (2L, InboxKind.Activity, true, accepted, (long?)1, "poison"),
            (await Claim())!.Entries.Select(entry => (
                entry.Sequence, entry.Kind, entry.Joinable, entry.AcceptedAt, entry.LogSequence, Text(entry.Payload))).Single());
        Assert.Empty(await Dead());
    }

    [Fact]
    public async Task A_parked_job_keeps_its_kind_and_name()
    {
        var claim = await Begin("bye");
        await Commit(Turn(claim) with { Jobs = [new JobRequest("finish", Bytes("!"))] });
        await Store.ParkAsync(Interview, claim.Epoch, 2, "no", Now, Cancel);
        await Store.ReplayDeadAsync(Interview, "inbox", 2, Now, Cancel);
        await Store.ReleaseAsync(Interview, claim.Epoch, Cancel);

        var entry = (await Claim())!.Entries.Single();

        Assert.Equal((3, InboxKind.Job, "finish", "!"), (entry.Sequence, entry.Kind, entry.Name, Text(entry.Payload)));
    }

    [Fact]
    public async Task A_dead_letter_is_dropped_after_thirty_days()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        await Settle((await ClaimOutbox()).Single(), new Settlement.Dead("no"));

        Pass(StoreLimits.DeadLetter - TimeSpan.FromMilliseconds(1));
        await Sweep();
        Assert.Single(await Dead());

        Pass(TimeSpan.FromMilliseconds(1));
        await Sweep();
        Assert.Empty(await Dead());
        Assert.Equal("state", Text(await Store.ReadStateAsync(Interview, Cancel)));
    }
}
