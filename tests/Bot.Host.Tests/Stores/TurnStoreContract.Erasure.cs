using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    private async Task<Commit> FillWithEverything()
    {
        var claim = (await Accept(Message("hello") with { LogEntry = Bytes("seen") })).Claim!;
        await Accept("waits");
        var turn = Turn(claim) with
        {
            Memory = Bytes("m"),
            Transcript = [Bytes("t")],
            Log = [Bytes("l")],
            Outbox = [Post("participant", "p1"), Post("participant", "p2"), Post("researcher:0", "r1")],
            Jobs = [new JobRequest("finish", default)],
            Timers = [new TimerChange("silence", Now.AddSeconds(1))],
            Replies = Bytes("r"),
            Listing = new Listing("loyalty", Now, Bytes("sum")),
            ExpiresAt = Now.AddDays(1),
            LogExpiresAt = Now.AddHours(1),
        };
        await Commit(turn);
        await Settle((await ClaimOutbox())[0], new Settlement.Dead("no"));
        await Store.ParkAsync(Interview, claim.Epoch, 2, "no", Now, Cancel);
        return turn;
    }

    private async Task AssertNothingIsLeft()
    {
        Assert.Equal("(none)", Text(await Store.ReadStateAsync(Interview, Cancel)));
        Assert.Empty(await Store.ReadMemoryAsync(Interview, 0, Cancel));
        Assert.Empty(await Store.ReadTranscriptAsync(Interview, 0, Cancel));
        Assert.Empty((await Log()).Records);
        Assert.True((await Log()).Closed);
        Assert.Equal("(none)", Text(await Store.ReadRepliesAsync(Interview, 1, Cancel)));
        Assert.Empty(await Store.ListAsync(null, null, 10, Cancel));
        Assert.Empty(await Store.ListAsync("loyalty", null, 10, Cancel));
        Assert.Empty(await Dead());
        Assert.Equal(new Backlog(0, 0, 0), await Store.CountBacklogAsync(Cancel));
        Pass(TimeSpan.FromMinutes(5));
        Assert.Empty(await Ready());
        Assert.Empty(await ClaimOutbox());
        Assert.Null(await Claim());
    }

    [Fact]
    public async Task Erasure_leaves_nothing_behind()
    {
        await FillWithEverything();

        Assert.True(await Store.EraseAsync(Interview, Now, Cancel));

        await AssertNothingIsLeft();
    }

    [Fact]
    public async Task Erasing_what_is_absent_or_erased_says_so()
    {
        Assert.False(await Store.EraseAsync(Interview, Now, Cancel));
        await Begin("hello");
        Assert.True(await Store.EraseAsync(Interview, Now, Cancel));
        Assert.False(await Store.EraseAsync(Interview, Now, Cancel));
    }

    [Fact]
    public async Task A_turn_that_runs_during_erasure_is_fenced_and_revives_nothing()
    {
        var turn = await FillWithEverything();
        await Store.EraseAsync(Interview, Now, Cancel);

        Assert.Equal(CommitStatus.Fenced, (await Commit(turn)).Status);
        Assert.Equal(CommitStatus.Fenced, (await Commit(turn with { FirstSequence = 3 })).Status);
        Assert.False(await Store.RenewAsync(Interview, turn.Epoch, Cancel));
        Assert.False(await Store.ParkAsync(Interview, turn.Epoch, 3, "no", Now, Cancel));
        await Store.ReleaseAsync(Interview, turn.Epoch, Cancel);
        await AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_message_that_is_being_sent_during_erasure_cannot_be_settled()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        var head = (await ClaimOutbox()).Single();
        await Store.EraseAsync(Interview, Now, Cancel);

        Assert.False(await Settle(head, new Settlement.Dead("no")));
        Assert.Empty(await Dead());
    }

    [Fact]
    public async Task A_late_redelivery_to_an_erased_interview_is_refused_by_its_id()
    {
        var message = Message("hello");
        await Commit(Turn((await Accept(message)).Claim!));
        await Store.EraseAsync(Interview, Now, Cancel);

        Assert.Equal(AcceptStatus.Erased, (await Accept(message)).Status);
        Pass(TimeSpan.FromDays(29));
        Assert.Equal(AcceptStatus.Erased, (await Accept(message)).Status);
        await AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_message_sent_before_the_erasure_is_refused_and_a_newer_one_starts_afresh()
    {
        await Run(turn => turn with { Log = [Bytes("a"), Bytes("b")] });
        await Store.EraseAsync(Interview, Now, Cancel);

        Assert.Equal(AcceptStatus.Erased, (await Accept(Message("old") with { SentAt = Now })).Status);
        Assert.Equal(AcceptStatus.Erased, (await Accept(Message("old") with { SentAt = Now.AddDays(-1) })).Status);
        var newer = await Accept(Message("new") with { SentAt = Now.AddMilliseconds(1) });
        Assert.Equal((AcceptStatus.Moved, 2), (newer.Status, newer.LogSequence));
        Assert.Equal(AcceptStatus.Moved, (await Accept("undated")).Status);
        await AssertNothingIsLeft();
    }

    [Fact]
    public async Task Only_ids_of_the_last_day_stay_with_the_tombstone()
    {
        var (old, young) = (Message("old"), Message("young"));
        await Commit(Turn((await Accept(old)).Claim!));
        Pass(TimeSpan.FromSeconds(1));
        await Commit(Turn((await Accept(young)).Claim!));
        Pass(StoreLimits.TombstoneKeys);
        await Store.EraseAsync(Interview, Now, Cancel);

        Assert.Equal(AcceptStatus.Moved, (await Accept(old)).Status);
        Assert.Equal(AcceptStatus.Erased, (await Accept(young)).Status);
    }

    [Fact]
    public async Task A_tombstone_answers_moved_to_an_address_that_is_not_its_own()
    {
        await Begin("hello");
        await Store.EraseAsync(Interview, Now, Cancel);

        var moved = await Accept(Message("hi") with { Address = Ben, SentAt = Now });

        Assert.Equal((AcceptStatus.Moved, null), (moved.Status, moved.LogSequence));
    }

    [Fact]
    public async Task A_route_goes_on_pointing_at_the_tombstone_until_it_is_moved()
    {
        await Route(Anna, null, Interview);
        await Begin("hello");
        await Store.EraseAsync(Interview, Now, Cancel);
        Assert.Equal(Interview, await Store.FindRouteAsync(Anna, Cancel));

        var next = InterviewId.New();
        Assert.Equal(next, await Route(Anna, Interview, next));
        Assert.Equal(AcceptStatus.Accepted, (await Accept(Message("afresh") with { Interview = next })).Status);
    }

    [Fact]
    public async Task A_tombstone_is_swept_after_thirty_days_with_the_routes_that_still_lead_to_it()
    {
        await Route(Anna, null, Interview);
        await Route(Ben, null, Interview);
        await Begin("hello");
        await Route(Ben, Interview, Interview);
        var next = InterviewId.New();
        await Store.EraseAsync(Interview, Now, Cancel);
        await Route(Ben, Interview, next);

        Pass(StoreLimits.Tombstone - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await Sweep());
        Pass(TimeSpan.FromMilliseconds(1));

        Assert.Equal([Interview], await Sweep());
        Assert.Null(await Store.FindRouteAsync(Anna, Cancel));
        Assert.Equal(next, await Store.FindRouteAsync(Ben, Cancel));
        Assert.Empty(await Sweep());
    }

    [Fact]
    public async Task An_expired_interview_is_swept_whole_and_named()
    {
        await FillWithEverything();
        Pass(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await Sweep());
        Pass(TimeSpan.FromMilliseconds(1));

        Assert.Equal([Interview], await Sweep());

        Assert.Empty(await Sweep());
        await AssertNothingIsLeft();
    }

    [Fact]
    public async Task An_interview_that_has_expired_answers_moved_before_and_after_the_sweep()
    {
        await Run(turn => turn with { ExpiresAt = Now.AddHours(1), Log = [Bytes("a")] });
        Pass(TimeSpan.FromHours(1));
        var before = await Accept(Message("hello") with { SentAt = Now.AddHours(-2) });
        Assert.Equal((AcceptStatus.Moved, 1), (before.Status, before.LogSequence));

        await Sweep();

        var after = await Accept(Message("hello") with { SentAt = Now.AddHours(-2) });
        Assert.Equal((AcceptStatus.Moved, 1), (after.Status, after.LogSequence));
    }

    [Fact]
    public async Task A_later_commit_moves_the_expiry_and_null_leaves_it()
    {
        await Run(turn => turn with { ExpiresAt = Now.AddHours(1) });
        await Run(turn => turn with { ExpiresAt = Now.AddHours(2) });
        await Run(turn => turn);

        Pass(TimeSpan.FromHours(1));
        Assert.Empty(await Sweep());
        Pass(TimeSpan.FromHours(1));
        Assert.Equal([Interview], await Sweep());
    }

    [Fact]
    public async Task An_interview_that_no_turn_committed_is_swept_after_half_an_hour_and_a_committed_one_is_not()
    {
        var silent = InterviewId.New();
        await Accept(Message("hello") with { Interview = silent, Owner = null });
        await Run(turn => turn);

        Pass(StoreLimits.Uncommitted - TimeSpan.FromMilliseconds(1));
        Assert.Equal([silent], await Ready());
        Pass(TimeSpan.FromMilliseconds(1));

        Assert.Empty(await Ready());
        Assert.Equal([silent], await Sweep());
        Assert.Equal("state", Text(await Store.ReadStateAsync(Interview, Cancel)));
    }

    [Fact]
    public async Task A_sweep_takes_the_longest_expired_first_and_keeps_to_its_limit()
    {
        var interviews = Enumerable.Range(0, 5).Select(_ => InterviewId.New()).ToList();
        foreach (var interview in interviews)
        {
            await Accept(Message("hello") with { Interview = interview });
            Pass(TimeSpan.FromSeconds(1));
        }

        Pass(TimeSpan.FromHours(1));

        Assert.Equal(interviews.Take(3), await Store.SweepAsync(Now, 3, Cancel));
        Assert.Equal(interviews.Skip(3), await Store.SweepAsync(Now, 3, Cancel));
    }
}
