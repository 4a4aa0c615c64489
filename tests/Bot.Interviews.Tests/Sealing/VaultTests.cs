using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Xunit;
using static Bot.Interviews.Tests.Sealing.TestVault;

namespace Bot.Interviews.Tests.Sealing;

public class VaultTests
{
    private readonly TestVault test = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_erasure_a_backup_does_not_open_with_all_live_keys()
    {
        var vault = test.Open();
        var arrived = await vault.SealInboxAsync(Interview, Bytes("canary"), Cancel);
        var sealer = await vault.GetAsync(Interview, Cancel);
        var backup = sealer.Seal(RecordKind.Transcript, Bytes("canary"));
        var warm = await vault.SealInboxAsync(Interview, Bytes("canary"), Cancel);

        Assert.Equal("canary", Text((await test.Open().FindAsync(Interview, Cancel)).Open(RecordKind.Transcript, backup)));
        Assert.Equal("canary", Text(await test.Open().OpenInboxAsync(Interview, warm, Cancel)));
        Assert.Equal("canary", Text(await test.Open().OpenInboxAsync(Interview, arrived, Cancel)));

        await vault.ShredAsync(Interview, Cancel);

        await AssertShredded(async () => await test.Open().FindAsync(Interview, Cancel));
        await AssertShredded(async () => await vault.FindAsync(Interview, Cancel));
        await AssertShredded(async () => await vault.OpenInboxAsync(Interview, warm, Cancel));
        var afresh = await test.Open().GetAsync(Interview, Cancel);
        Assert.Equal(SealedDataFault.Tampered, Assert.Throws<SealedDataException>(() => afresh.Open(RecordKind.Transcript, backup)).Fault);

        test.Now += TimeSpan.FromHours(49);
        await vault.ShredIngressAsync(TimeSpan.FromHours(48), Cancel);
        await AssertShredded(async () => await test.Open().OpenInboxAsync(Interview, arrived, Cancel));
    }

    [Fact]
    public async Task Shredding_one_interview_leaves_the_others()
    {
        var vault = test.Open();
        var kept = (await vault.GetAsync(Other, Cancel)).Seal(RecordKind.State, Bytes("hello"));
        await vault.GetAsync(Interview, Cancel);
        await vault.ShredAsync(Interview, Cancel);

        Assert.Equal("hello", Text((await test.Open().FindAsync(Other, Cancel)).Open(RecordKind.State, kept)));
    }

    [Fact]
    public async Task An_instance_notices_within_ten_minutes_that_another_has_shredded()
    {
        var (here, there) = (test.Open(), test.Open());
        await here.GetAsync(Interview, Cancel);
        await there.ShredAsync(Interview, Cancel);

        test.Now += Vault.Remembered;

        await AssertShredded(async () => await here.FindAsync(Interview, Cancel));
    }

    [Fact]
    public async Task Two_instances_read_what_the_other_wrote()
    {
        var (here, there) = (test.Open(), test.Open());

        var state = (await here.GetAsync(Interview, Cancel)).Seal(RecordKind.State, Bytes("hello"));

        Assert.Equal("hello", Text((await there.GetAsync(Interview, Cancel)).Open(RecordKind.State, state)));
        Assert.Equal("hello", Text(await there.OpenInboxAsync(Interview, await here.SealInboxAsync(Interview, Bytes("hello"), Cancel), Cancel)));
    }

    [Fact]
    public async Task After_rotation_old_records_open_and_new_ones_are_sealed_with_the_new_key()
    {
        var before = (await test.Open(First).GetAsync(Interview, Cancel)).Seal(RecordKind.State, Bytes("before"));

        var sealer = await test.Open($"{Second},{First}").FindAsync(Interview, Cancel);

        Assert.Equal("before", Text(sealer.Open(RecordKind.State, before)));
        Assert.Equal(0x10, sealer.Seal(RecordKind.State, Bytes("after"))[1]);
    }

    [Fact]
    public async Task A_record_of_a_master_key_that_is_not_listed_names_the_setting()
    {
        var before = (await test.Open(First).GetAsync(Interview, Cancel)).Seal(RecordKind.State, Bytes("before"));
        var sealer = await test.Open(Second).FindAsync(Interview, Cancel);

        var refusal = Assert.Throws<SealedDataException>(() => sealer.Open(RecordKind.State, before));

        Assert.Equal(SealedDataFault.UnknownKey, refusal.Fault);
        Assert.Contains("Keys__Master", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("48", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_stay_the_same_through_a_rotation()
    {
        Assert.Equal(
            test.Open(First).Address("slack", "T1", "C1", "U1"),
            test.Open($"{Second},{First}").Address("slack", "T1", "C1", "U1"));
        Assert.NotEqual(
            test.Open(First).Address("slack", "T1", "C1", "U1"),
            test.Open(Second).Address("slack", "T1", "C1", "U1"));
    }

    [Fact]
    public async Task What_arrived_in_one_hour_opens_in_the_next()
    {
        var arrived = await test.Open().SealInboxAsync(Interview, Bytes("hello"), Cancel);
        test.Now += TimeSpan.FromHours(1);
        await test.Open().ShredIngressAsync(TimeSpan.FromHours(48), Cancel);

        Assert.Equal("hello", Text(await test.Open().OpenInboxAsync(Interview, arrived, Cancel)));
        Assert.NotNull(await test.Keys.GetAsync("ingress/2025112416", Cancel));
    }

    [Fact]
    public async Task Thousands_of_interviews_may_be_open_and_all_stay_readable()
    {
        var vault = test.Open();
        var interviews = Enumerable.Range(0, 5000).Select(_ => InterviewId.New()).ToList();
        var records = new List<byte[]>();
        foreach (var interview in interviews)
        {
            records.Add((await vault.GetAsync(interview, Cancel)).Seal(RecordKind.State, Bytes(interview.Value)));
        }

        for (var i = 0; i < interviews.Count; i++)
        {
            Assert.Equal(interviews[i].Value, Text((await vault.FindAsync(interviews[i], Cancel)).Open(RecordKind.State, records[i])));
        }
    }

    [Fact]
    public async Task A_sealer_may_be_shared_between_threads()
    {
        var sealer = await test.Open().GetAsync(Interview, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                var text = $"{thread}/{i}";
                Assert.Equal(text, Text(sealer.Open(RecordKind.Log, sealer.Seal(RecordKind.Log, Bytes(text)))));
            }
        })));
    }

    private static async Task AssertShredded(Func<Task> read) =>
        Assert.Equal(SealedDataFault.Shredded, (await Assert.ThrowsAsync<SealedDataException>(read)).Fault);
}
