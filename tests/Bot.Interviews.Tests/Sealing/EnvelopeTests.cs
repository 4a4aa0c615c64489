using Bot.Interviews.Privacy.Sealing;
using Xunit;
using static Bot.Interviews.Tests.Sealing.TestVault;

namespace Bot.Interviews.Tests.Sealing;

/// <summary>The form of what is stored: golden records were made by another implementation (Python's cryptography 48).</summary>
public class EnvelopeTests
{
    private const string GoldenState = "0148000102030405060708090a0bd86d87b38f0a28cf5e819e05b9105cae2c20b24256";
    private const string GoldenStateOfSecond = "0110000102030405060708090a0bbba7895de9e7953844e4f4a0d9f674ab37d82486ef";
    private const string GoldenInbox = "0248077a10000102030405060708090a0b0d2d5e82c0189de482826d4702ce2efdf75fd58a87";
    private const string GoldenDocument = "0148000102030405060708090a0bc0a2fd2965e6b558fe51f23bf20fa84b3a06005329";
    private readonly TestVault test = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Golden_records_of_every_form_open()
    {
        await test.Keys.GetOrAddAsync("interview/abcdefghijkmnpqrstuv", Salt, Cancel);
        await test.Keys.GetOrAddAsync("ingress/2025112416", Salt, Cancel);
        await test.Keys.GetOrAddAsync("catalogue", Salt, Cancel);
        var vault = test.Open($"{First},{Second}");
        var sealer = await vault.FindAsync(Interview, Cancel);

        Assert.Equal("hello", Text(sealer.Open(RecordKind.State, Convert.FromHexString(GoldenState))));
        Assert.Equal("hello", Text(sealer.Open(RecordKind.State, Convert.FromHexString(GoldenStateOfSecond))));
        Assert.Equal("hello", Text(await vault.OpenInboxAsync(Interview, Convert.FromHexString(GoldenInbox), Cancel)));
        Assert.Equal("hello", Text(await vault.OpenDocumentAsync("people", "anna", Convert.FromHexString(GoldenDocument), Cancel)));
    }

    [Fact]
    public void Golden_names_stay_the_same()
    {
        var vault = test.Open();

        Assert.Equal("1z9imDvFtJR1wGdmELWpkg", vault.Address("slack", "T1", "C1", "U1").Value);
        Assert.Equal("60H2fwZ1SEElJEOnYjVMUA", vault.DedupeKey("slack", "T1", "Ev1"));
    }

    [Fact]
    public void Parts_of_a_name_do_not_run_into_each_other()
    {
        var vault = test.Open();

        Assert.NotEqual(vault.Address("slack", "T1", "C1", "U1"), vault.Address("slack", "T", "1C1", "U1"));
        Assert.NotEqual(vault.DedupeKey("slack", "a", "b"), vault.DedupeKey("slack", "ab"));
        Assert.NotEqual(vault.DedupeKey("slack", "a", ""), vault.DedupeKey("slack", "a"));
        Assert.NotEqual(vault.Address("a", "b", "c", "d").Value, vault.DedupeKey("a", "b", "c", "d"));
    }

    [Fact]
    public async Task An_envelope_costs_thirty_bytes_and_one_of_the_hour_three_more()
    {
        var vault = test.Open();
        Assert.Equal(33 + 5, (await vault.SealInboxAsync(Interview, Bytes("hello"), Cancel)).Length);

        var sealer = await vault.GetAsync(Interview, Cancel);

        Assert.Equal(30 + 5, sealer.Seal(RecordKind.State, Bytes("hello")).Length);
        Assert.Equal(30 + 5, (await vault.SealInboxAsync(Interview, Bytes("hello"), Cancel)).Length);
        Assert.Equal(30, sealer.Seal(RecordKind.State, []).Length);
        Assert.Empty(sealer.Open(RecordKind.State, sealer.Seal(RecordKind.State, [])));
    }

    [Fact]
    public async Task The_same_content_is_never_sealed_the_same_way_twice()
    {
        var sealer = await test.Open().GetAsync(Interview, Cancel);

        Assert.NotEqual(sealer.Seal(RecordKind.State, Bytes("hello")), sealer.Seal(RecordKind.State, Bytes("hello")));
    }

    [Fact]
    public async Task A_record_with_any_bit_changed_does_not_open()
    {
        var sealer = await test.Open().GetAsync(Interview, Cancel);
        var whole = sealer.Seal(RecordKind.State, Bytes("hello"));
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Throws<SealedDataException>(() => sealer.Open(RecordKind.State, changed));
        }
    }

    [Fact]
    public async Task A_record_that_was_cut_or_lengthened_does_not_open()
    {
        var sealer = await test.Open().GetAsync(Interview, Cancel);
        var whole = sealer.Seal(RecordKind.State, Bytes("hello"));
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = Assert.Throws<SealedDataException>(() => sealer.Open(RecordKind.State, whole.AsSpan(0, length)));
            Assert.Equal(SealedDataFault.Tampered, cut.Fault);
        }

        Assert.Throws<SealedDataException>(() => sealer.Open(RecordKind.State, [.. whole, 0]));
    }

    [Fact]
    public async Task A_record_does_not_open_as_another_kind()
    {
        var sealer = await test.Open().GetAsync(Interview, Cancel);
        var state = sealer.Seal(RecordKind.State, Bytes("hello"));

        foreach (var kind in Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.State))
        {
            Assert.Equal(SealedDataFault.Tampered, Assert.Throws<SealedDataException>(() => sealer.Open(kind, state)).Fault);
        }
    }

    [Fact]
    public async Task A_record_does_not_open_in_another_interview_even_one_with_the_same_salt()
    {
        await test.Keys.GetOrAddAsync($"interview/{Interview}", Salt, Cancel);
        await test.Keys.GetOrAddAsync($"interview/{Other}", Salt, Cancel);
        var vault = test.Open();
        var state = (await vault.FindAsync(Interview, Cancel)).Seal(RecordKind.State, Bytes("hello"));
        var other = await vault.FindAsync(Other, Cancel);

        Assert.Equal(SealedDataFault.Tampered, Assert.Throws<SealedDataException>(() => other.Open(RecordKind.State, state)).Fault);
    }

    [Fact]
    public async Task What_arrived_for_one_interview_does_not_open_in_another()
    {
        var vault = test.Open();
        var arrived = await vault.SealInboxAsync(Interview, Bytes("hello"), Cancel);

        var refusal = await Assert.ThrowsAsync<SealedDataException>(async () => await vault.OpenInboxAsync(Other, arrived, Cancel));

        Assert.Equal(SealedDataFault.Tampered, refusal.Fault);
        Assert.DoesNotContain("hello", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_opens_only_in_its_place()
    {
        var vault = test.Open();
        var anna = await vault.SealDocumentAsync("people", "anna", Bytes("hello"), Cancel);

        Assert.Equal("hello", Text(await vault.OpenDocumentAsync("people", "anna", anna, Cancel)));
        await Assert.ThrowsAsync<SealedDataException>(async () => await vault.OpenDocumentAsync("people", "ben", anna, Cancel));
        await Assert.ThrowsAsync<SealedDataException>(async () => await vault.OpenDocumentAsync("peo", "pleanna", anna, Cancel));
    }

    [Fact]
    public async Task A_document_with_a_long_id_is_sealed_like_any_other()
    {
        var vault = test.Open();
        var id = new string('ü', 1000);

        Assert.Equal("x", Text(await vault.OpenDocumentAsync("c", id, await vault.SealDocumentAsync("c", id, Bytes("x"), Cancel), Cancel)));
    }

    [Fact]
    public async Task A_format_of_the_future_says_that_a_newer_version_is_needed()
    {
        var sealer = await test.Open().GetAsync(Interview, Cancel);
        var future = sealer.Seal(RecordKind.State, Bytes("hello"));
        future[0] = 3;

        var refusal = Assert.Throws<SealedDataException>(() => sealer.Open(RecordKind.State, future));

        Assert.Equal(SealedDataFault.UnknownFormat, refusal.Fault);
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }
}
