using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_claim_of_an_absent_interview_does_not_create_it()
    {
        Assert.Null(await Claim());

        Assert.Empty(await Ready());
        Assert.True((await Log()).Closed);
        Assert.Equal(new Backlog(0, 0, 0), await Store.CountBacklogAsync(Cancel));
    }

    [Fact]
    public async Task A_claim_of_an_erased_interview_does_not_create_it()
    {
        await Accept(Message("hello") with { Owner = null });
        await Store.EraseAsync(Interview, Now, Cancel);

        Assert.Null(await Claim());
        Assert.Empty(await Ready());
        Assert.Equal("(none)", Text(await Store.ReadStateAsync(Interview, Cancel)));
    }

    [Fact]
    public async Task A_claim_of_an_expired_interview_gets_nothing()
    {
        await Run(turn => turn with { ExpiresAt = Now.AddHours(1) });
        await Accept(Message("hello") with { Owner = null });
        Pass(TimeSpan.FromHours(1));

        Assert.Empty(await Ready());
        Assert.Null(await Claim());
    }

    [Fact]
    public async Task An_interview_with_a_live_lease_is_neither_ready_nor_claimable()
    {
        await Begin("hello");
        Pass(StoreLimits.TurnLease - TimeSpan.FromMilliseconds(1));

        Assert.Empty(await Ready());
        Assert.Null(await Claim());
    }

    [Fact]
    public async Task When_a_lease_ends_the_interview_is_ready_and_the_next_claim_has_a_higher_epoch()
    {
        await Begin("hello");
        Pass(StoreLimits.TurnLease);

        Assert.Equal([Interview], await Ready());
        var claim = await Claim();
        Assert.Equal(2, claim!.Epoch);
        Assert.Equal("1:hello", Texts(claim.Entries));
    }

    [Fact]
    public async Task Leases_end_by_the_clock_of_the_store_and_not_by_the_callers()
    {
        await Begin("hello");
        Now += TimeSpan.FromHours(2);
        Assert.Null(await Claim());

        Now -= TimeSpan.FromHours(4);
        Time.Advance(StoreLimits.TurnLease);
        Assert.NotNull(await Claim());
    }

    [Fact]
    public async Task An_interview_without_waiting_entries_cannot_be_claimed()
    {
        await Run(turn => turn);

        Assert.Empty(await Ready());
        Assert.Null(await Claim());
    }

    [Fact]
    public async Task A_renewed_lease_lasts_its_full_time_from_then()
    {
        var claim = await Begin("hello");
        Pass(TimeSpan.FromSeconds(20));

        Assert.True(await Store.RenewAsync(Interview, claim.Epoch, Cancel));

        Pass(TimeSpan.FromSeconds(20));
        Assert.Null(await Claim());
        Pass(TimeSpan.FromSeconds(10));
        Assert.NotNull(await Claim());
    }

    [Fact]
    public async Task A_lease_that_ended_can_be_renewed_while_nobody_took_over()
    {
        var claim = await Begin("hello");
        Pass(TimeSpan.FromMinutes(5));
        Assert.Equal([Interview], await Ready());

        Assert.True(await Store.RenewAsync(Interview, claim.Epoch, Cancel));
        Assert.Empty(await Ready());
    }

    [Fact]
    public async Task A_lease_that_was_taken_over_released_or_committed_cannot_be_renewed()
    {
        var first = await Begin("hello");
        Pass(StoreLimits.TurnLease);
        var second = (await Claim())!;
        Assert.False(await Store.RenewAsync(Interview, first.Epoch, Cancel));

        await Store.ReleaseAsync(Interview, second.Epoch, Cancel);
        Assert.False(await Store.RenewAsync(Interview, second.Epoch, Cancel));

        var third = (await Claim())!;
        await Commit(Turn(third));
        Assert.False(await Store.RenewAsync(Interview, third.Epoch, Cancel));
        Assert.False(await Store.RenewAsync(InterviewId.New(), 1, Cancel));
    }

    [Fact]
    public async Task A_released_interview_can_be_claimed_at_once()
    {
        var claim = await Begin("hello");

        await Store.ReleaseAsync(Interview, claim.Epoch, Cancel);

        Assert.Equal([Interview], await Ready());
        Assert.Equal(2, (await Claim())!.Epoch);
    }

    [Fact]
    public async Task A_stale_owner_cannot_release_the_claim_of_another()
    {
        var first = await Begin("hello");
        Pass(StoreLimits.TurnLease);
        await Claim();

        await Store.ReleaseAsync(Interview, first.Epoch, Cancel);

        Assert.Empty(await Ready());
        Assert.Null(await Claim());
    }

    [Fact]
    public async Task A_claim_hands_out_sixteen_entries_at_most()
    {
        for (var i = 1; i <= 20; i++)
        {
            await Accept(Message($"m{i}") with { Owner = null });
        }

        var claim = (await Claim())!;
        Assert.Equal(StoreLimits.ClaimedEntries, claim.Entries.Count);

        var done = await Commit(Turn(claim));
        Assert.Equal("17:m17 18:m18 19:m19 20:m20", Texts(done.Next));
    }

    [Fact]
    public async Task The_longest_waiting_interview_is_ready_first()
    {
        var interviews = Enumerable.Range(0, 5).Select(_ => InterviewId.New()).ToList();
        foreach (var interview in interviews)
        {
            await Accept(Message("hello") with { Interview = interview, Owner = null });
            Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(interviews, await Ready());
        Assert.Equal(interviews.Take(2), await Store.FindReadyAsync(Now, 2, Cancel));
    }

    [Fact]
    public async Task An_interview_keeps_its_place_while_it_is_claimed_and_given_back()
    {
        var other = InterviewId.New();
        await Accept(Message("hello") with { Owner = null });
        Pass(TimeSpan.FromSeconds(1));
        await Accept(Message("hello") with { Interview = other, Owner = null });

        await Store.ReleaseAsync(Interview, (await Claim())!.Epoch, Cancel);
        Assert.Equal([Interview, other], await Ready());

        await Claim();
        Pass(StoreLimits.TurnLease);
        Assert.Equal([Interview, other], await Ready());
    }

    [Fact]
    public async Task Of_concurrent_claims_one_wins()
    {
        await Accept(Message("hello") with { Owner = null });

        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(Claim)));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task A_claim_knows_the_state_and_the_counts()
    {
        await Run(turn => turn with
        {
            State = Bytes("first state"),
            Memory = Bytes("m"),
            Transcript = [Bytes("t1"), Bytes("t2")],
            Log = [Bytes("l1"), Bytes("l2"), Bytes("l3")],
        });

        var claim = await Begin("again");

        Assert.Equal("first state", Text(claim.State));
        Assert.Equal((2, 1, 1, 2, 3), (claim.Epoch, claim.Version, claim.MemoryCount, claim.TranscriptCount, claim.LogCount));
    }
}
