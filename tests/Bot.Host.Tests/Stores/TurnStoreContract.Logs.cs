using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task The_log_holds_the_participants_messages_and_the_replies_in_one_numbering()
    {
        var claim = (await Accept(Message("a") with { LogEntry = Bytes("A") })).Claim!;
        await Accept(Message("b") with { LogEntry = Bytes("B") });
        await Commit(Turn(claim) with { Log = [Bytes("re A")] });

        var log = await Log();

        Assert.Equal("1:A 2:B 3:re A", Texts(log.Records));
        Assert.Equal((3, false, null), (log.Newest, log.Closed, log.Predecessor));
    }

    [Fact]
    public async Task A_page_of_the_log_starts_after_a_watermark_and_ends_at_a_limit()
    {
        await Run(turn => turn with { Log = [Bytes("a"), Bytes("b"), Bytes("c"), Bytes("d")] });

        var page = await Store.ReadLogAsync(Interview, 1, 2, Cancel);

        Assert.Equal("2:b 3:c", Texts(page.Records));
        Assert.Equal(4, page.Newest);
        Assert.Empty((await Log(4)).Records);
        Assert.Empty((await Log(99)).Records);
    }

    [Fact]
    public async Task Whoever_asks_behind_every_number_learns_where_the_log_ends()
    {
        await Run(turn => turn with { Log = [Bytes("a"), Bytes("b")] });

        var end = await Store.ReadLogAsync(Interview, long.MaxValue - 1, 1, Cancel);

        Assert.Empty(end.Records);
        Assert.Equal((2, false), (end.Newest, end.Closed));
    }

    [Fact]
    public async Task The_log_of_an_unknown_interview_is_empty_and_closed()
    {
        var log = await Log();

        Assert.Empty(log.Records);
        Assert.Equal((0, true, null), (log.Newest, log.Closed, log.Predecessor));
    }

    [Fact]
    public async Task The_log_of_a_new_interview_goes_on_where_its_predecessors_ended()
    {
        var before = new Predecessor(InterviewId.New(), 7);
        var accepted = await Accept(Message("hello") with { LogEntry = Bytes("hello"), Predecessor = before });
        Assert.Equal(8, accepted.LogSequence);
        Assert.Equal(8, accepted.Claim!.LogCount);
        await Commit(Turn(accepted.Claim) with { Log = [Bytes("welcome")] });

        var log = await Log();

        Assert.Equal("8:hello 9:welcome", Texts(log.Records));
        Assert.Equal((9, before), (log.Newest, log.Predecessor));
        Assert.Equal("9:welcome", Texts((await Log(8)).Records));
    }

    [Fact]
    public async Task A_predecessor_counts_only_for_the_call_that_creates_the_interview()
    {
        await Accept(Message("one") with { LogEntry = Bytes("1") });
        await Accept(Message("two") with { LogEntry = Bytes("2"), Predecessor = new(InterviewId.New(), 7) });

        Assert.Equal((2, null), ((await Log()).Newest, (await Log()).Predecessor));
    }

    [Fact]
    public async Task A_dropped_log_record_keeps_its_number_and_loses_its_content()
    {
        var claim = (await Accept(Message("a") with { LogEntry = Bytes("typed before consent") })).Claim!;
        await Commit(Turn(claim) with { Log = [Bytes("b")], DropLog = [1, 99, 0] });

        Assert.Equal("1: 2:b", Texts((await Log()).Records));
    }

    [Fact]
    public async Task A_record_is_dropped_by_its_number_also_after_a_predecessor()
    {
        var claim = (await Accept(Message("a") with { LogEntry = Bytes("a"), Predecessor = new(InterviewId.New(), 5) })).Claim!;
        await Commit(Turn(claim) with { Log = [Bytes("b")], DropLog = [6, 1] });

        Assert.Equal("6: 7:b", Texts((await Log()).Records));
    }

    [Fact]
    public async Task A_log_that_expired_is_empty_and_goes_on_counting()
    {
        await Run(turn => turn with { Log = [Bytes("a"), Bytes("b")], LogExpiresAt = Now.AddDays(1) });
        Pass(TimeSpan.FromDays(1));
        Assert.Empty(await Sweep());

        Assert.Empty((await Log()).Records);
        Assert.Equal(2, (await Log()).Newest);
        Assert.Equal("state", Text(await Store.ReadStateAsync(Interview, Cancel)));
        await Run(turn => turn with { Log = [Bytes("c")] });
        Assert.Equal("3:c", Texts((await Log()).Records));
    }

    [Fact]
    public async Task Watchers_hear_of_accepted_messages_and_of_replies()
    {
        var (heard, other) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        using var watching = Store.OnChanged(Interview, () => heard.Release());
        using var elsewhere = Store.OnChanged(InterviewId.New(), () => other.Release());

        var claim = (await Accept(Message("a") with { LogEntry = Bytes("a") })).Claim!;
        await heard.WaitAsync(Cancel);
        await Commit(Turn(claim) with { Log = [Bytes("b")] });
        await heard.WaitAsync(Cancel);

        Assert.Equal(0, other.CurrentCount);
    }

    [Fact]
    public async Task A_watcher_that_left_hears_nothing_more_while_another_of_the_same_interview_does()
    {
        var (left, stays) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        using var staying = Store.OnChanged(Interview, () => stays.Release());
        var leaving = Store.OnChanged(Interview, () => left.Release());
        leaving.Dispose();
        leaving.Dispose();

        await Accept(Message("a") with { LogEntry = Bytes("a") });
        await stays.WaitAsync(Cancel);

        Assert.Equal(0, left.CurrentCount);
    }
}
