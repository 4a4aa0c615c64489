using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task Only_the_head_of_a_lane_can_be_sent()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2"), Post("researcher:0", "r1")] });

        var heads = await ClaimOutbox();

        Assert.Equal(["participant p1", "researcher:0 r1"], heads.Select(head => $"{head.Lane} {head.Id}"));
        Assert.All(heads, head => Assert.Equal((Interview, 1, 0, Now), (head.Interview, head.Epoch, head.Attempts, head.EnqueuedAt)));
        Assert.Equal(["<p1>", "<r1>"], heads.Select(head => Text(head.Payload)));
        Assert.Empty(await ClaimOutbox());
    }

    [Fact]
    public async Task A_sent_message_lets_the_next_one_go()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2")] });

        Assert.True(await Settle((await ClaimOutbox()).Single(), new Settlement.Sent()));
        var second = (await ClaimOutbox()).Single();
        Assert.Equal(("p2", 0, 1), (second.Id, second.Attempts, second.Epoch));
        Assert.True(await Settle(second, new Settlement.Sent()));

        Assert.Empty(await ClaimOutbox());
        Assert.Equal(0, (await Store.CountBacklogAsync(Cancel)).Outbox);
    }

    [Fact]
    public async Task Messages_of_later_turns_queue_behind_those_that_wait()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        await Run(turn => turn with { Outbox = [Post("participant", "p2")] });

        var first = (await ClaimOutbox()).Single();
        Assert.Equal("p1", first.Id);
        await Settle(first, new Settlement.Sent());
        Assert.Equal("p2", (await ClaimOutbox()).Single().Id);
    }

    [Fact]
    public async Task A_message_is_not_sent_before_its_time()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1") with { NotBefore = Now.AddMinutes(1) }, Post("participant", "p2")] });

        Assert.Empty(await ClaimOutbox());
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("p1", (await ClaimOutbox()).Single().Id);
    }

    [Fact]
    public async Task A_second_message_waits_for_its_own_time()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2") with { NotBefore = Now.AddMinutes(1) }] });
        await Settle((await ClaimOutbox()).Single(), new Settlement.Sent());

        Assert.Empty(await ClaimOutbox());
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("p2", (await ClaimOutbox()).Single().Id);
    }

    [Fact]
    public async Task A_retry_waits_until_its_time_keeps_its_place_and_counts()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2")] });
        var first = (await ClaimOutbox()).Single();

        Assert.True(await Settle(first, new Settlement.Retry(Now.AddSeconds(10), "429")));

        Assert.Empty(await ClaimOutbox());
        Pass(TimeSpan.FromSeconds(10));
        var again = (await ClaimOutbox()).Single();
        Assert.Equal(("p1", 1, first.Sequence, 2), (again.Id, again.Attempts, again.Sequence, again.Epoch));
        Assert.Equal("<p1>", Text(again.Payload));
    }

    [Fact]
    public async Task A_message_that_is_put_off_waits_until_its_time_and_counts_as_not_tried()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });

        Assert.True(await Settle((await ClaimOutbox()).Single(), new Settlement.Retry(Now.AddSeconds(1), "busy") { Counts = false }));

        Assert.Empty(await ClaimOutbox());
        Pass(TimeSpan.FromSeconds(1));
        var again = (await ClaimOutbox()).Single();
        Assert.Equal(("p1", 0, 2), (again.Id, again.Attempts, again.Epoch));
    }

    [Fact]
    public async Task A_sender_that_vanished_is_succeeded_when_its_lease_ends_and_is_fenced()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        var lost = (await ClaimOutbox()).Single();
        Pass(StoreLimits.SendLease - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await ClaimOutbox());
        Pass(TimeSpan.FromMilliseconds(1));

        var second = (await ClaimOutbox()).Single();

        Assert.Equal(("p1", 2, 0), (second.Id, second.Epoch, second.Attempts));
        Assert.False(await Settle(lost, new Settlement.Sent()));
        Assert.False(await Settle(lost, new Settlement.Dead("gone")));
        Assert.True(await Settle(second, new Settlement.Sent()));
    }

    [Fact]
    public async Task A_slow_sender_may_settle_after_its_lease_while_nobody_took_over()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        var head = (await ClaimOutbox()).Single();
        Pass(TimeSpan.FromHours(1));

        Assert.True(await Settle(head, new Settlement.Sent()));
        Assert.Empty(await ClaimOutbox());
    }

    [Fact]
    public async Task A_settlement_is_recorded_once()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1"), Post("participant", "p2")] });
        var head = (await ClaimOutbox()).Single();

        Assert.True(await Settle(head, new Settlement.Sent()));
        Assert.False(await Settle(head, new Settlement.Sent()));
        Assert.Equal("p2", (await ClaimOutbox()).Single().Id);
        Assert.False(await Settle(head with { Interview = InterviewId.New() }, new Settlement.Sent()));
    }

    [Fact]
    public async Task A_head_that_was_settled_for_retry_belongs_to_nobody()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });
        var head = (await ClaimOutbox()).Single();
        await Settle(head, new Settlement.Retry(Now.AddMinutes(1), "503"));

        Assert.False(await Settle(head, new Settlement.Sent()));
    }

    [Fact]
    public async Task Of_concurrent_senders_one_gets_the_head()
    {
        await Run(turn => turn with { Outbox = [Post("participant", "p1")] });

        var heads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(ClaimOutbox)));

        Assert.Single(heads.SelectMany(head => head));
    }

    [Fact]
    public async Task What_is_due_longest_is_sent_first_and_a_limit_holds()
    {
        var interviews = Enumerable.Range(0, 4).Select(_ => InterviewId.New()).ToList();
        for (var i = 0; i < interviews.Count; i++)
        {
            var claim = (await Accept(Message("x") with { Interview = interviews[i] })).Claim!;
            await Commit(Turn(claim) with { Outbox = [Post("participant", $"p{i}") with { NotBefore = Now.AddSeconds(-i) }] });
        }

        Assert.Equal(["p3", "p2"], (await Store.ClaimOutboxAsync(Now, 2, Cancel)).Select(head => head.Id));
        Assert.Equal(["p1", "p0"], (await Store.ClaimOutboxAsync(Now, 2, Cancel)).Select(head => head.Id));
    }

    [Fact]
    public async Task The_newest_receipt_of_a_lane_is_kept_and_a_message_without_one_leaves_it()
    {
        await Run(turn => turn with { Outbox = [Post("researcher:0", "root"), Post("researcher:0", "reply"), Post("researcher:1", "x")] });
        Assert.Equal("(none)", Text(await Store.ReadReceiptAsync(Interview, "researcher:0", Cancel)));

        var heads = await ClaimOutbox();
        await Settle(heads[0], new Settlement.Sent(Bytes("thread-1")));
        await Settle(heads[1], new Settlement.Sent());
        Assert.Equal("thread-1", Text(await Store.ReadReceiptAsync(Interview, "researcher:0", Cancel)));
        Assert.Equal("(none)", Text(await Store.ReadReceiptAsync(Interview, "researcher:1", Cancel)));

        await Settle((await ClaimOutbox()).Single(), new Settlement.Sent());
        Assert.Equal("thread-1", Text(await Store.ReadReceiptAsync(Interview, "researcher:0", Cancel)));
    }

    [Fact]
    public async Task A_message_enqueued_outside_a_turn_goes_to_the_end_of_its_lane()
    {
        await Run(turn => turn with { Outbox = [Post("researcher:0", "r1")] });

        Assert.True(await Store.EnqueueAsync(Interview, Post("researcher:0", "again"), Now, Cancel));

        await Settle((await ClaimOutbox()).Single(), new Settlement.Sent());
        Assert.Equal("again", (await ClaimOutbox()).Single().Id);
    }

    [Fact]
    public async Task A_message_enqueued_twice_waits_once_and_after_it_was_sent_it_may_come_again()
    {
        await Run(turn => turn);
        Assert.True(await Store.EnqueueAsync(Interview, Post("researcher:0", "again"), Now, Cancel));
        Assert.True(await Store.EnqueueAsync(Interview, Post("researcher:0", "again"), Now, Cancel));

        await Settle((await ClaimOutbox()).Single(), new Settlement.Sent());
        Assert.Empty(await ClaimOutbox());

        Assert.True(await Store.EnqueueAsync(Interview, Post("researcher:0", "again"), Now, Cancel));
        Assert.Single(await ClaimOutbox());
    }

    [Fact]
    public async Task Nothing_can_be_enqueued_for_an_interview_that_is_gone()
    {
        Assert.False(await Store.EnqueueAsync(Interview, Post("researcher:0", "x"), Now, Cancel));
        await Run(turn => turn);
        await Store.EraseAsync(Interview, Now, Cancel);
        Assert.False(await Store.EnqueueAsync(Interview, Post("researcher:0", "x"), Now, Cancel));
    }

    [Fact]
    public async Task Work_is_announced_when_something_waits_that_nobody_does()
    {
        var work = new SemaphoreSlim(0);
        using var listening = Store.OnWork(() => work.Release());

        await Accept(Message("hello") with { Owner = null });
        await work.WaitAsync(Cancel);
        await Store.ReleaseAsync(Interview, (await Claim())!.Epoch, Cancel);
        await work.WaitAsync(Cancel);
        await Commit(Turn((await Claim())!) with { Outbox = [Post("participant", "p1")] });
        await work.WaitAsync(Cancel);
        await Store.EnqueueAsync(Interview, Post("researcher:0", "x"), Now, Cancel);
        await work.WaitAsync(Cancel);
    }
}
