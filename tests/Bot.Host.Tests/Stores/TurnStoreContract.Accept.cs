using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_first_message_creates_and_claims_its_interview()
    {
        var accepted = await Accept("hello");

        Assert.Equal((AcceptStatus.Accepted, 1, null), (accepted.Status, accepted.Sequence, accepted.LogSequence));
        var claim = Assert.IsType<Claim>(accepted.Claim);
        Assert.Equal((Interview, 1, 0), (claim.Interview, claim.Epoch, claim.Version));
        Assert.Null(claim.State);
        Assert.Equal((0, 0, 0), (claim.MemoryCount, claim.TranscriptCount, claim.LogCount));
        Assert.Equal("1:hello", Texts(claim.Entries));
    }

    [Fact]
    public async Task A_claimed_entry_is_the_accepted_one_in_every_part()
    {
        var claim = (await Accept(Message("hi") with { Joinable = false, LogEntry = Bytes("seen") })).Claim!;

        Assert.Equal(
            (1L, InboxKind.Activity, "", false, Now, (long?)1, "hi"),
            claim.Entries.Select(entry => (
                entry.Sequence, entry.Kind, entry.Name, entry.Joinable, entry.AcceptedAt, entry.LogSequence, Text(entry.Payload))).Single());
    }

    [Fact]
    public async Task A_payload_of_any_bytes_comes_back_unchanged()
    {
        var bytes = Enumerable.Range(0, 1024).Select(i => (byte)i).ToArray();
        await Accept(Message("") with { Payload = bytes, LogEntry = bytes, Owner = null });

        var claim = await Claim();

        Assert.Equal(bytes, claim!.Entries[0].Payload.ToArray());
        Assert.Equal(bytes, (await Log()).Records[0].Payload.ToArray());
    }

    [Fact]
    public async Task A_store_keeps_its_own_copy_of_a_payload()
    {
        var bytes = Bytes("hello");
        await Accept(Message("") with { Payload = bytes, Owner = null });
        bytes.AsSpan().Clear();

        Assert.Equal("1:hello", Texts((await Claim())!.Entries));
    }

    [Fact]
    public async Task A_message_for_a_claimed_interview_waits()
    {
        await Begin("one");

        var second = await Accept("two");

        Assert.Equal((AcceptStatus.Accepted, 2), (second.Status, second.Sequence));
        Assert.Null(second.Claim);
    }

    [Fact]
    public async Task A_message_without_an_owner_is_accepted_and_left_to_others()
    {
        var accepted = await Accept(Message("hello") with { Owner = null });

        Assert.Equal(AcceptStatus.Accepted, accepted.Status);
        Assert.Null(accepted.Claim);
        Assert.Equal([Interview], await Ready());
    }

    [Fact]
    public async Task A_message_after_a_lost_worker_claims_what_it_left()
    {
        await Begin("one");
        Pass(StoreLimits.TurnLease);

        var claim = await Begin("two");

        Assert.Equal(2, claim.Epoch);
        Assert.Equal("1:one 2:two", Texts(claim.Entries));
    }

    [Fact]
    public async Task A_duplicate_is_told_the_sequence_and_log_sequence_of_the_first_time()
    {
        await Accept(Message("before") with { LogEntry = Bytes("before") });
        var message = Message("hello") with { LogEntry = Bytes("seen") };
        await Accept(message);
        await Accept(Message("after") with { LogEntry = Bytes("after") });

        var again = await Accept(message);

        Assert.Equal((AcceptStatus.Duplicate, 2, 2), (again.Status, again.Sequence, again.LogSequence));
        Assert.Null(again.Claim);
        Assert.Null(again.Replies);
        Assert.Equal(3, (await Log()).Newest);
    }

    [Fact]
    public async Task A_duplicate_claims_nothing_even_when_its_entry_waits_unclaimed()
    {
        var message = Message("hello") with { Owner = null };
        await Accept(message);

        Assert.Null((await Accept(message with { Owner = "worker" })).Claim);
    }

    [Fact]
    public async Task A_duplicate_under_the_second_key_alone_is_found()
    {
        await Accept(Message("hello") with { DedupeKeys = ["event-1", "channel-ts-1"] });

        var again = await Accept(Message("hello") with { DedupeKeys = ["event-2", "channel-ts-1"] });

        Assert.Equal((AcceptStatus.Duplicate, 1), (again.Status, again.Sequence));
    }

    [Fact]
    public async Task A_key_of_a_duplicate_that_was_new_is_not_taken_over()
    {
        await Accept(Message("hello") with { DedupeKeys = ["event-1", "ts-1"] });
        await Accept(Message("hello") with { DedupeKeys = ["event-2", "ts-1"] });

        Assert.Equal(AcceptStatus.Accepted, (await Accept(Message("hello") with { DedupeKeys = ["event-2"] })).Status);
    }

    [Fact]
    public async Task When_two_keys_know_different_entries_the_strongest_one_counts()
    {
        await Accept(Message("one") with { DedupeKeys = ["one"] });
        await Accept(Message("two") with { DedupeKeys = ["two"] });

        Assert.Equal(2, (await Accept(Message("two") with { DedupeKeys = ["two", "one"] })).Sequence);
    }

    [Fact]
    public async Task The_same_key_in_another_interview_is_another_message()
    {
        var message = Message("hello");
        await Accept(message);

        Assert.Equal(AcceptStatus.Accepted, (await Accept(message with { Interview = InterviewId.New() })).Status);
    }

    [Fact]
    public async Task A_duplicate_of_a_synchronous_turn_gets_the_replies_of_the_first_time()
    {
        var message = Message("hello");
        var claim = (await Accept(message)).Claim!;
        await Commit(Turn(claim) with { Replies = Bytes("welcome") });

        Assert.Equal("welcome", Text((await Accept(message)).Replies));
        Assert.Equal("welcome", Text(await Store.ReadRepliesAsync(Interview, 1, Cancel)));
        Assert.Equal("(none)", Text(await Store.ReadRepliesAsync(Interview, 2, Cancel)));
    }

    [Fact]
    public async Task Of_messages_joined_into_one_turn_the_first_keeps_the_replies()
    {
        await Begin("one");
        var second = Message("two");
        await Accept(second);
        Pass(StoreLimits.TurnLease);
        await Commit(Turn((await Claim())!) with { Replies = Bytes("joined") });

        Assert.Equal("joined", Text(await Store.ReadRepliesAsync(Interview, 1, Cancel)));
        Assert.Equal("(none)", Text((await Accept(second)).Replies));
    }

    [Fact]
    public async Task Of_concurrent_duplicates_one_is_accepted_and_all_get_the_same_sequence()
    {
        var message = Message("hello") with { LogEntry = Bytes("seen") };

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Accept(message))));

        Assert.Single(answers, answer => answer.Status == AcceptStatus.Accepted);
        Assert.Single(answers, answer => answer.Claim is not null);
        Assert.Equal(15, answers.Count(answer => answer.Status == AcceptStatus.Duplicate));
        Assert.All(answers, answer => Assert.Equal((1, 1), (answer.Sequence, answer.LogSequence)));
    }

    [Fact]
    public async Task Concurrent_messages_get_sequences_without_gaps()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Accept($"message {i}"))));

        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), answers.Select(answer => answer.Sequence).Order());
        Assert.Single(answers, answer => answer.Claim is not null);
    }

    [Fact]
    public async Task The_fiftieth_waiting_message_is_accepted_and_the_next_one_is_told_to_wait()
    {
        for (var i = 0; i < StoreLimits.Inbox; i++)
        {
            Assert.Equal(AcceptStatus.Accepted, (await Accept("hello")).Status);
        }

        var refused = Message("one too many") with { LogEntry = Bytes("one too many") };
        Assert.Equal(AcceptStatus.Full, (await Accept(refused)).Status);
        Assert.Equal(0, (await Log()).Newest);

        Pass(StoreLimits.TurnLease);
        await Commit(Turn((await Claim())!) with { Processed = 1 });
        Assert.Equal((AcceptStatus.Accepted, 51), ((await Accept(refused)).Status, 51));
    }

    [Fact]
    public async Task A_deduplication_key_younger_than_an_hour_is_never_dropped()
    {
        var first = Message("first");
        await Commit(Turn((await Accept(first)).Claim!));
        for (var i = 0; i < StoreLimits.DedupeKeys + 20; i++)
        {
            await Run(turn => turn);
        }

        Pass(StoreLimits.DedupeAlwaysKept);
        await Run(turn => turn);

        Assert.Equal((AcceptStatus.Duplicate, 1), ((await Accept(first)).Status, (await Accept(first)).Sequence));
    }

    [Fact]
    public async Task Beyond_two_hundred_keys_the_oldest_that_are_older_than_an_hour_are_dropped_with_their_replies()
    {
        var messages = new List<Accept>();
        for (var i = 0; i < 10; i++)
        {
            messages.Add(Message($"old {i}"));
            await Commit(Turn((await Accept(messages[i])).Claim!) with { Replies = Bytes("reply") });
            Pass(TimeSpan.FromSeconds(1));
        }

        Pass(StoreLimits.DedupeAlwaysKept);
        for (var i = 0; i < StoreLimits.DedupeKeys - 4; i++)
        {
            await Run(turn => turn);
        }

        Assert.Equal("(none)", Text(await Store.ReadRepliesAsync(Interview, 6, Cancel)));
        Assert.Equal("reply", Text(await Store.ReadRepliesAsync(Interview, 7, Cancel)));
        Assert.Equal(AcceptStatus.Duplicate, (await Accept(messages[6])).Status);
        Assert.Equal(AcceptStatus.Accepted, (await Accept(messages[5])).Status);
    }

    [Fact]
    public async Task A_deduplication_key_older_than_a_week_is_forgotten()
    {
        var message = Message("hello");
        await Commit(Turn((await Accept(message)).Claim!) with { Replies = Bytes("reply") });
        Pass(StoreLimits.DedupeNeverKept);
        Assert.Equal(AcceptStatus.Duplicate, (await Accept(message)).Status);

        Pass(TimeSpan.FromMilliseconds(1));

        Assert.Equal((AcceptStatus.Accepted, 2), ((await Accept(message)).Status, (await Claim())?.Epoch ?? 2));
        Assert.Equal("(none)", Text(await Store.ReadRepliesAsync(Interview, 1, Cancel)));
    }

    [Fact]
    public async Task A_message_without_a_deduplication_key_is_a_fault_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Accept(Message("hello") with { DedupeKeys = [] }));

    [Fact]
    public async Task In_production_a_caller_whose_clock_is_wrong_is_held_to_the_stores_clock()
    {
        var (stores, clock) = await OpenForProductionAsync();
        await using var closing = stores;
        var wrong = clock.GetUtcNow().AddHours(2);

        var ahead = await stores.Turns.AcceptAsync(Message("hello") with { Now = wrong }, Cancel);
        var behind = await stores.Turns.AcceptAsync(Message("hello") with { Interview = InterviewId.New(), Now = wrong.AddHours(-4) }, Cancel);

        var right = clock.GetUtcNow();
        Assert.InRange(ahead.Claim!.Entries[0].AcceptedAt, right.AddSeconds(-5), right.AddSeconds(6));
        Assert.InRange(behind.Claim!.Entries[0].AcceptedAt, right.AddSeconds(-10), right.AddSeconds(1));
    }
}
