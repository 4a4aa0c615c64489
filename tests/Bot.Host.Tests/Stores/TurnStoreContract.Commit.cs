using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_commit_of_everything_releases_the_interview()
    {
        var done = await Commit(Turn(await Begin("hello")));

        Assert.Equal((CommitStatus.Done, 0, 1), (done.Status, done.LogCount, done.Version));
        Assert.Null(done.Next);
        Assert.Equal("state", Text(await Store.ReadStateAsync(Interview, Cancel)));
        Assert.Equal(2, (await Begin("again")).Epoch);
    }

    [Fact]
    public async Task A_commit_takes_the_first_entries_and_goes_on_with_the_rest_under_the_same_lease()
    {
        var claim = await Begin("one");
        await Accept("two");
        await Accept("three");
        Pass(TimeSpan.FromSeconds(25));

        var done = await Commit(Turn(claim));

        Assert.Equal((CommitStatus.Done, "2:two 3:three"), (done.Status, Texts(done.Next)));
        Pass(TimeSpan.FromSeconds(25));
        Assert.Null(await Claim());
        var next = await Commit(Turn(claim) with { FirstSequence = 2, Processed = 2 });
        Assert.Equal((CommitStatus.Done, 2), (next.Status, next.Version));
        Assert.Null(next.Next);
    }

    [Fact]
    public async Task A_commit_answers_more_when_newer_text_waits_and_changes_nothing()
    {
        var claim = await Begin("one");
        await Accept("two");

        var more = await Commit(Turn(claim) with { MoreAllowed = true, Log = [Bytes("x")], Outbox = [Post("participant", "x")] });

        Assert.Equal((CommitStatus.More, "1:one 2:two", 0), (more.Status, Texts(more.Next), more.Version));
        Assert.Equal("(none)", Text(await Store.ReadStateAsync(Interview, Cancel)));
        Assert.Equal(0, (await Log()).Newest);
        Assert.Empty(await ClaimOutbox());

        var done = await Commit(Turn(claim) with { Processed = 2, MoreAllowed = true });
        Assert.Equal((CommitStatus.Done, 1), (done.Status, done.Version));
    }

    [Fact]
    public async Task A_button_that_waits_is_not_more()
    {
        var claim = await Begin("one");
        await Accept(Message("button") with { Joinable = false });

        var done = await Commit(Turn(claim) with { MoreAllowed = true });

        Assert.Equal((CommitStatus.Done, "2:button"), (done.Status, Texts(done.Next)));
    }

    [Fact]
    public async Task A_job_that_waits_is_not_more()
    {
        var claim = await Begin("one");
        await Accept("two");
        await Commit(Turn(claim) with { Jobs = [new JobRequest("code", Bytes("all"))] });

        var done = await Commit(Turn(claim) with { FirstSequence = 2, MoreAllowed = true });

        Assert.Equal((CommitStatus.Done, "3:codeall"), (done.Status, Texts(done.Next)));
    }

    [Fact]
    public async Task More_is_not_answered_for_ever_when_a_turn_has_all_that_a_claim_can_hold()
    {
        for (var i = 0; i < StoreLimits.ClaimedEntries + 1; i++)
        {
            await Accept(Message("x") with { Owner = null });
        }

        Assert.Equal(CommitStatus.Done, (await Commit(Turn((await Claim())!) with { MoreAllowed = true })).Status);
    }

    [Fact]
    public async Task A_commit_of_an_owner_whose_interview_was_taken_over_is_fenced_and_changes_nothing()
    {
        var first = await Begin("hello");
        Pass(StoreLimits.TurnLease);
        var second = (await Claim())!;

        var fenced = await Commit(Turn(first) with { State = Bytes("stale"), Transcript = [Bytes("stale")], Outbox = [Post("participant", "x")] });

        Assert.Equal(CommitStatus.Fenced, fenced.Status);
        Assert.Null(fenced.Next);
        Assert.Empty(await Store.ReadTranscriptAsync(Interview, 0, Cancel));
        Assert.Equal(CommitStatus.Done, (await Commit(Turn(second))).Status);
        Assert.Equal("state", Text(await Store.ReadStateAsync(Interview, Cancel)));
    }

    [Fact]
    public async Task An_owner_whose_turn_another_has_committed_is_fenced_and_not_told_already()
    {
        var first = await Begin("hello");
        Pass(StoreLimits.TurnLease);
        await Commit(Turn((await Claim())!));

        Assert.Equal(CommitStatus.Fenced, (await Commit(Turn(first))).Status);
    }

    [Fact]
    public async Task A_lease_that_ended_does_not_keep_its_owner_from_committing_while_nobody_took_over()
    {
        var claim = await Begin("hello");
        Pass(TimeSpan.FromMinutes(20));
        Assert.Equal([Interview], await Ready());

        Assert.Equal(CommitStatus.Done, (await Commit(Turn(claim))).Status);
        Assert.Empty(await Ready());
    }

    [Fact]
    public async Task A_commit_after_a_release_is_fenced()
    {
        var claim = await Begin("hello");
        await Store.ReleaseAsync(Interview, claim.Epoch, Cancel);

        Assert.Equal(CommitStatus.Fenced, (await Commit(Turn(claim))).Status);
    }

    [Fact]
    public async Task A_commit_for_an_interview_that_is_gone_is_fenced()
    {
        var claim = await Begin("hello");
        Assert.Equal(CommitStatus.Fenced, (await Commit(Turn(claim) with { Interview = InterviewId.New() })).Status);

        await Store.EraseAsync(Interview, Now, Cancel);
        Assert.Equal(CommitStatus.Fenced, (await Commit(Turn(claim))).Status);
        Assert.Equal("(none)", Text(await Store.ReadStateAsync(Interview, Cancel)));
    }

    [Fact]
    public async Task A_commit_of_entries_that_are_not_the_first_ones_is_fenced()
    {
        var claim = await Begin("one");
        await Accept("two");

        Assert.Equal(CommitStatus.Fenced, (await Commit(Turn(claim) with { FirstSequence = 2 })).Status);
        Assert.Equal(CommitStatus.Fenced, (await Commit(Turn(claim) with { Processed = 3 })).Status);
    }

    [Fact]
    public async Task A_commit_repeated_because_its_answer_was_lost_is_applied_once()
    {
        var claim = await Begin("hello");
        var commit = Turn(claim) with { Log = [Bytes("reply")], Outbox = [Post("participant", "p1")], Transcript = [Bytes("t")] };
        await Commit(commit);

        var again = await Commit(commit);

        Assert.Equal((CommitStatus.Already, 1, 1), (again.Status, again.LogCount, again.Version));
        Assert.Null(again.Next);
        Assert.Single(await Store.ReadTranscriptAsync(Interview, 0, Cancel));
        Assert.Single(await ClaimOutbox());
    }

    [Fact]
    public async Task A_repeated_commit_that_kept_its_lease_is_told_what_waits()
    {
        var claim = await Begin("one");
        await Accept("two");
        await Commit(Turn(claim));
        await Accept("three");

        var again = await Commit(Turn(claim));

        Assert.Equal((CommitStatus.Already, "2:two 3:three"), (again.Status, Texts(again.Next)));
    }

    [Fact]
    public async Task A_repeated_commit_whose_interview_another_owns_by_now_is_told_already_and_nothing_to_do()
    {
        var claim = await Begin("one");
        await Commit(Turn(claim));
        await Begin("two");

        var again = await Commit(Turn(claim));

        Assert.Equal(CommitStatus.Already, again.Status);
        Assert.Null(again.Next);
    }

    [Fact]
    public async Task Two_commits_at_once_with_the_same_claim_apply_once()
    {
        var commit = Turn(await Begin("hello")) with { Log = [Bytes("reply")] };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Commit(commit))));

        Assert.Single(answers, answer => answer.Status == CommitStatus.Done);
        Assert.Equal(7, answers.Count(answer => answer.Status == CommitStatus.Already));
        Assert.Equal(1, (await Log()).Newest);
    }

    [Fact]
    public async Task A_turn_that_writes_everything_is_found_whole()
    {
        await Run(turn => turn with
        {
            State = Bytes("s"),
            Memory = Bytes("m"),
            Transcript = [Bytes("t1"), Bytes("t2")],
            Log = [Bytes("l1")],
            Outbox = [Post("participant", "p1"), Post("researcher:0", "r1")],
            Jobs = [new JobRequest("finish", Bytes("now"))],
            Timers = [new TimerChange("silence", Now.AddDays(1))],
            Replies = Bytes("r"),
            Listing = new Listing("loyalty", Now, Bytes("sum")),
            Closes = true,
            ExpiresAt = Now.AddDays(30),
        });

        Assert.Equal("s", Text(await Store.ReadStateAsync(Interview, Cancel)));
        Assert.Equal("1:m", Texts(await Store.ReadMemoryAsync(Interview, 0, Cancel)));
        Assert.Equal("1:t1 2:t2", Texts(await Store.ReadTranscriptAsync(Interview, 0, Cancel)));
        Assert.Equal("1:l1", Texts((await Log()).Records));
        Assert.Equal(["participant p1", "researcher:0 r1"], (await ClaimOutbox()).Select(head => $"{head.Lane} {head.Id}").Order());
        Assert.Equal("r", Text(await Store.ReadRepliesAsync(Interview, 1, Cancel)));
        Assert.Equal("sum", Text((await Store.ListAsync("loyalty", null, 10, Cancel)).Single().Summary));
        Assert.True((await Log()).Closed);
    }

    [Fact]
    public async Task Jobs_follow_in_the_same_lease()
    {
        var done = await Run(turn => turn with { Jobs = [new JobRequest("finish", Bytes("a")), new JobRequest("code", Bytes("b"))] });

        Assert.Equal("2:finisha 3:codeb", Texts(done.Next));
        Assert.All(done.Next!, entry => Assert.Equal(InboxKind.Job, entry.Kind));
    }

    [Fact]
    public async Task Memory_that_is_folded_replaces_all_earlier_records_and_counts_from_one_again()
    {
        await Run(turn => turn with { Memory = Bytes("a") });
        await Run(turn => turn with { Memory = Bytes("b") });
        Assert.Equal("2:b", Texts(await Store.ReadMemoryAsync(Interview, 1, Cancel)));

        await Run(turn => turn with { Memory = Bytes("ab"), FoldsMemory = true });
        await Run(turn => turn);

        Assert.Equal("1:ab", Texts(await Store.ReadMemoryAsync(Interview, 0, Cancel)));
        Assert.Equal(1, (await Begin("x")).MemoryCount);
    }

    [Fact]
    public async Task Transcript_records_are_read_from_any_place()
    {
        await Run(turn => turn with { Transcript = [Bytes("a"), Bytes("b")] });
        await Run(turn => turn with { Transcript = [Bytes("c")] });

        Assert.Equal("1:a 2:b 3:c", Texts(await Store.ReadTranscriptAsync(Interview, 0, Cancel)));
        Assert.Equal("3:c", Texts(await Store.ReadTranscriptAsync(Interview, 2, Cancel)));
        Assert.Empty(await Store.ReadTranscriptAsync(Interview, 3, Cancel));
        Assert.Empty(await Store.ReadTranscriptAsync(InterviewId.New(), 0, Cancel));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_commit_that_contradicts_itself_is_a_fault_of_the_caller(int processed, bool folds)
    {
        var claim = await Begin("hello");

        await Assert.ThrowsAsync<ArgumentException>(() => Commit(Turn(claim) with { Processed = processed, FoldsMemory = folds }));
    }

    [Fact]
    public async Task A_message_cannot_be_sent_on_the_lane_of_poison()
    {
        var claim = await Begin("hello");

        await Assert.ThrowsAsync<ArgumentException>(() => Commit(Turn(claim) with { Outbox = [Post("inbox", "x")] }));
    }
}
