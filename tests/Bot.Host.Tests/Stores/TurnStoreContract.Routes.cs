using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    private async Task<InterviewId> Route(AddressId address, InterviewId? expected, InterviewId proposed) =>
        await Store.SetRouteAsync(address, expected, proposed, Now, Cancel);

    [Fact]
    public async Task An_unknown_address_has_no_route() => Assert.Null(await Store.FindRouteAsync(Anna, Cancel));

    [Fact]
    public async Task A_first_route_is_set_and_found()
    {
        Assert.Equal(Interview, await Route(Anna, null, Interview));
        Assert.Equal(Interview, await Store.FindRouteAsync(Anna, Cancel));
        Assert.Null(await Store.FindRouteAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Whoever_sets_a_route_second_is_told_the_first()
    {
        await Route(Anna, null, Interview);

        Assert.Equal(Interview, await Route(Anna, null, InterviewId.New()));
        Assert.Equal(Interview, await Route(Anna, InterviewId.New(), InterviewId.New()));
        Assert.Equal(Interview, await Store.FindRouteAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Concurrent_first_routes_agree()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Route(Anna, null, InterviewId.New()))));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_route_moves_when_it_is_where_the_caller_believes()
    {
        var next = InterviewId.New();
        await Route(Anna, null, Interview);

        Assert.Equal(next, await Route(Anna, Interview, next));
        Assert.Equal(next, await Route(Anna, Interview, next));
        Assert.Equal(next, await Store.FindRouteAsync(Anna, Cancel));
    }

    [Fact]
    public async Task A_route_that_vanished_is_set_whatever_the_caller_believed() =>
        Assert.Equal(Interview, await Route(Anna, InterviewId.New(), Interview));

    [Fact]
    public async Task An_interview_answers_moved_to_an_address_that_never_had_it()
    {
        await Begin("hello");

        var moved = await Accept(Message("hello") with { Address = Ben });

        Assert.Equal((AcceptStatus.Moved, null), (moved.Status, moved.LogSequence));
        Assert.Null(moved.Claim);
        Assert.Equal("1:hello", Texts((await ClaimAgain())!.Entries));
    }

    [Fact]
    public async Task A_second_address_of_the_same_person_joins_a_running_interview_by_its_route()
    {
        await Run(turn => turn);
        await Route(Ben, null, Interview);

        Assert.Equal(AcceptStatus.Accepted, (await Accept(Message("from elsewhere") with { Address = Ben })).Status);
        Assert.Equal(AcceptStatus.Accepted, (await Accept("from here")).Status);
    }

    [Fact]
    public async Task An_interview_whose_address_was_pointed_elsewhere_answers_moved_to_it()
    {
        await Route(Anna, null, Interview);
        await Route(Ben, null, Interview);
        await Run(turn => turn);
        await Route(Ben, Interview, Interview);
        await Route(Anna, Interview, InterviewId.New());

        Assert.Equal(AcceptStatus.Moved, (await Accept("stale")).Status);
        Assert.Equal(AcceptStatus.Accepted, (await Accept(Message("still") with { Address = Ben })).Status);
    }

    [Fact]
    public async Task A_route_that_lost_the_race_does_not_join_the_interview()
    {
        await Run(turn => turn);
        var other = InterviewId.New();
        await Route(Ben, null, other);

        Assert.Equal(other, await Route(Ben, null, Interview));
        Assert.Equal(AcceptStatus.Moved, (await Accept(Message("hello") with { Address = Ben })).Status);
    }

    [Fact]
    public async Task A_closed_interview_answers_moved_with_the_end_of_its_log_but_knows_its_duplicates()
    {
        var message = Message("bye") with { LogEntry = Bytes("bye") };
        var claim = (await Accept(message)).Claim!;
        await Commit(Turn(claim) with { Closes = true, Log = [Bytes("thanks")] });

        var moved = await Accept("one more thing");

        Assert.Equal((AcceptStatus.Moved, 2), (moved.Status, moved.LogSequence));
        Assert.Equal(AcceptStatus.Duplicate, (await Accept(message)).Status);
        Assert.True((await Log()).Closed);
    }

    [Fact]
    public async Task A_closed_interview_takes_an_edit_of_what_was_said_in_it()
    {
        var claim = await Begin("bye");
        await Commit(Turn(claim) with { Closes = true });

        var edit = await Accept(Message("goodbye") with { Amends = true });

        Assert.Equal((AcceptStatus.Accepted, 2), (edit.Status, edit.Sequence));
        Assert.Equal("2:goodbye", Texts(edit.Claim!.Entries));
    }

    [Fact]
    public async Task A_closed_interview_still_runs_its_jobs_and_timers()
    {
        var claim = await Begin("bye");
        var done = await Commit(Turn(claim) with
        {
            Closes = true,
            Jobs = [new JobRequest("finish", default)],
            Timers = [new TimerChange("retry", Now.AddMinutes(1))],
        });
        Assert.Equal("2:finish", Texts(done.Next));
        await Commit(Turn(claim) with { FirstSequence = 2 });
        Pass(TimeSpan.FromMinutes(1));

        Assert.Equal([Interview], await Ready());
        Assert.Equal("3:retry", Texts((await Claim())!.Entries));
    }
}
