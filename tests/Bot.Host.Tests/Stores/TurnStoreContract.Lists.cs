using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    private async Task<InterviewId> List(string study, DateTimeOffset startedAt, string summary)
    {
        var interview = InterviewId.New();
        var claim = (await Accept(Message("hello") with { Interview = interview })).Claim!;
        await Commit(Turn(claim) with { Listing = new Listing(study, startedAt, Bytes(summary)) });
        return interview;
    }

    private async Task<string> Listed(string? study, DateTimeOffset? before = null, int limit = 10) =>
        string.Join(' ', (await Store.ListAsync(study, before, limit, Cancel)).Select(listed => $"{listed.Study}/{Text(listed.Summary)}"));

    [Fact]
    public async Task Interviews_are_listed_by_study_newest_first()
    {
        await List("loyalty", Now.AddMinutes(1), "b");
        await List("churn", Now.AddMinutes(2), "c");
        await List("loyalty", Now, "a");

        Assert.Equal("loyalty/b loyalty/a", await Listed("loyalty"));
        Assert.Equal("churn/c", await Listed("churn"));
        Assert.Equal("churn/c loyalty/b loyalty/a", await Listed(null));
        Assert.Equal("", await Listed("unknown"));
    }

    [Fact]
    public async Task A_list_goes_on_before_a_time_and_ends_at_a_limit()
    {
        for (var i = 0; i < 5; i++)
        {
            await List("loyalty", Now.AddMinutes(i), $"{i}");
        }

        Assert.Equal("loyalty/4 loyalty/3", await Listed("loyalty", null, 2));
        Assert.Equal("loyalty/2 loyalty/1", await Listed("loyalty", Now.AddMinutes(3), 2));
        Assert.Equal("loyalty/0", await Listed(null, Now.AddMinutes(1), 2));
    }

    [Fact]
    public async Task A_listing_is_replaced_by_a_later_turn_and_left_alone_by_a_turn_without_one()
    {
        await Run(turn => turn with { Listing = new Listing("loyalty", Now, Bytes("old")) });
        await Run(turn => turn with { Listing = new Listing("churn", Now.AddMinutes(1), Bytes("new")) });
        await Run(turn => turn);

        var listed = (await Store.ListAsync(null, null, 10, Cancel)).Single();
        Assert.Equal((Interview, "churn", "new"), (listed.Interview, listed.Study, Text(listed.Summary)));
        Assert.Equal(Now.AddMinutes(1), listed.StartedAt);
        Assert.Equal("", await Listed("loyalty"));
    }

    [Fact]
    public async Task An_interview_without_a_listing_is_in_no_list()
    {
        await Run(turn => turn);

        Assert.Equal("", await Listed(null));
    }

    [Fact]
    public async Task The_backlog_counts_interviews_that_wait_lanes_and_dead_letters()
    {
        Assert.Equal(new Backlog(0, 0, 0), await Store.CountBacklogAsync(Cancel));
        await Run(turn => turn with { Outbox = [Post("participant", "a"), Post("participant", "b"), Post("researcher:0", "c")] });
        await Settle((await ClaimOutbox()).Single(head => head.Lane == "researcher:0"), new Settlement.Dead("no"));
        await Accept(Message("x") with { Interview = InterviewId.New(), Owner = null });
        await Accept(Message("y") with { Interview = InterviewId.New() });

        Assert.Equal(new Backlog(2, 1, 1), await Store.CountBacklogAsync(Cancel));
    }

    [Fact]
    public async Task Random_operations_of_three_workers_are_answered_as_the_model_answers_them() =>
        await ModelCheck.RunAsync(Store, Time);

    [Fact]
    public async Task An_open_store_is_ready() => await Store.CheckAsync(Cancel);
}
