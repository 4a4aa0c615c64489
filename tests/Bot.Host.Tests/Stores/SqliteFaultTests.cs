using System.Globalization;
using System.Text;
using Bot.Host.Stores;
using Bot.Host.Stores.Sqlite;
using Bot.Interviews.Stores;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>What the embedded store does when its directory, its disk or its files are not as they should be.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private static int keys;
    private readonly string directory = Directory.CreateTempSubdirectory("candor-faults-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string TurnsPath => Path.Combine(directory, SqliteStore.TurnsFile);

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task What_was_accepted_is_there_after_a_restart()
    {
        var message = Message("hello");
        await using (var first = await Open())
        {
            await first.Turns.AcceptAsync(message, Cancel);
            await first.Catalogue.PutAsync("people", "anna", Encoding.UTF8.GetBytes("x"), null, Cancel);
            await first.Keys.GetOrAddAsync("catalogue", new byte[32], Cancel);
        }

        await using var second = await Open();
        Assert.Equal(AcceptStatus.Duplicate, (await second.Turns.AcceptAsync(message, Cancel)).Status);
        Assert.NotNull(await second.Catalogue.GetAsync("people", "anna", Cancel));
        Assert.NotNull(await second.Keys.GetAsync("catalogue", Cancel));
    }

    [Fact]
    public async Task What_was_accepted_is_on_the_disk_when_the_answer_comes()
    {
        var (crashed, message) = (Directory.CreateTempSubdirectory("candor-crash-").FullName, Message("hello"));
        await using (var running = await Open())
        {
            await running.Turns.AcceptAsync(message, Cancel);
            foreach (var file in Directory.GetFiles(directory, "*.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(crashed, Path.GetFileName(file)));
            }
        }

        await using (var restarted = await Open(new StorageOptions(crashed)))
        {
            Assert.Equal(AcceptStatus.Duplicate, (await restarted.Turns.AcceptAsync(message, Cancel)).Status);
        }

        Directory.Delete(crashed, recursive: true);
    }

    [Fact]
    public async Task Closing_leaves_one_file_for_each_database()
    {
        await using (var stores = await Open())
        {
            await stores.Turns.AcceptAsync(Message("hello"), Cancel);
            await stores.Turns.FindReadyAsync(DateTimeOffset.UnixEpoch, 1, Cancel);
        }

        Assert.Equal([SqliteStore.TurnsFile, SqliteStore.KeysFile], Directory.GetFiles(directory, "*.db*").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_directory_in_use_is_refused_and_its_user_is_named()
    {
        await using var first = await Open();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open());

        Assert.Contains($"in use by process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage__Directory", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Redis__ConnectionString", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_store_says_so_and_closing_twice_is_no_fault()
    {
        var stores = await Open();
        await stores.DisposeAsync();
        await stores.DisposeAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.AcceptAsync(Message("late"), Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.ReadStateAsync(InterviewId.New(), Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Keys.GetAsync("catalogue", Cancel));
    }

    [Fact]
    public async Task A_full_disk_refuses_what_does_not_fit_whole_and_goes_on_with_what_does()
    {
        await using var stores = await Open(new StorageOptions(directory) { MaxBytes = 2 << 20 });
        var interview = InterviewId.New();
        var claim = (await stores.Turns.AcceptAsync(Message("hello", interview), Cancel)).Claim!;
        var huge = new Commit(interview, claim.Epoch, 1, 1, false, TimeProvider.System.GetUtcNow())
        {
            State = Encoding.UTF8.GetBytes("too much"),
            Transcript = [Encoding.UTF8.GetBytes("small"), new byte[4 << 20]],
            Log = [Encoding.UTF8.GetBytes("small")],
        };

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.CommitAsync(huge, Cancel));

        Assert.Contains("disk is full", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await stores.Turns.ReadStateAsync(interview, Cancel));
        Assert.Empty(await stores.Turns.ReadTranscriptAsync(interview, 0, Cancel));
        Assert.Equal(0, (await stores.Turns.ReadLogAsync(interview, 0, 10, Cancel)).Newest);
        var small = huge with { Transcript = [Encoding.UTF8.GetBytes("small")] };
        Assert.Equal(CommitStatus.Done, (await stores.Turns.CommitAsync(small, Cancel)).Status);
    }

    [Fact]
    public async Task A_write_that_fails_takes_none_of_those_with_it_that_are_committed_together()
    {
        await using var stores = await Open(new StorageOptions(directory) { MaxBytes = 3 << 20 });

        var accepts = Enumerable.Range(0, 300).Select(i => Message("x") with
        {
            Payload = i % 10 == 5 ? new byte[4 << 20] : Encoding.UTF8.GetBytes($"small {i}"),
        }).ToList();
        var answers = await Task.WhenAll(accepts.Select(async accept =>
        {
            try
            {
                return (await stores.Turns.AcceptAsync(accept, Cancel)).Status.ToString();
            }
            catch (StoreUnavailableException)
            {
                return "refused";
            }
        }));

        Assert.All(accepts.Zip(answers), pair => Assert.Equal(pair.First.Payload.Length > 1000 ? "refused" : "Accepted", pair.Second));
        Assert.Equal(270, (await stores.Turns.CountBacklogAsync(Cancel)).Waiting);
    }

    [Fact]
    public async Task A_write_that_is_refused_half_way_is_undone_whole_among_those_that_are_committed_together()
    {
        await using var stores = await Open();
        var interview = InterviewId.New();
        var claim = (await stores.Turns.AcceptAsync(Message("hello", interview), Cancel)).Claim!;
        var wrong = new Commit(interview, claim.Epoch, 1, 1, false, TimeProvider.System.GetUtcNow())
        {
            State = Encoding.UTF8.GetBytes("state"),
            Log = [Encoding.UTF8.GetBytes("log")],
            Timers = [new TimerChange(null!, TimeProvider.System.GetUtcNow())],
        };

        var neighbours = Enumerable.Range(0, 200).Select(_ => stores.Turns.AcceptAsync(Message("x"), Cancel).AsTask()).ToList();
        var refused = stores.Turns.CommitAsync(wrong, Cancel).AsTask();
        neighbours.AddRange(Enumerable.Range(0, 200).Select(_ => stores.Turns.AcceptAsync(Message("x"), Cancel).AsTask()));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => refused);
        Assert.All(await Task.WhenAll(neighbours), answer => Assert.Equal(AcceptStatus.Accepted, answer.Status));
        Assert.Equal(0, (await stores.Turns.ReadLogAsync(interview, 0, 10, Cancel)).Newest);
        Assert.Empty((await stores.Turns.ReadLogAsync(interview, 0, 10, Cancel)).Records);
        Assert.Equal(CommitStatus.Done, (await stores.Turns.CommitAsync(wrong with { Timers = [] }, Cancel)).Status);
    }

    [Fact]
    public async Task A_file_that_another_program_has_locked_is_named_and_service_goes_on_afterwards()
    {
        await using var stores = await Open();
        await using var other = new SqliteConnection($"Data Source={TurnsPath};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync(Cancel);
        var message = Message("hello");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.AcceptAsync(message, Cancel));
        Assert.Contains("locked by another program", refusal.Message, StringComparison.Ordinal);

        begin.CommandText = "ROLLBACK";
        await begin.ExecuteNonQueryAsync(Cancel);
        Assert.Equal(AcceptStatus.Accepted, (await stores.Turns.AcceptAsync(message, Cancel)).Status);
    }

    [Fact]
    public async Task A_damaged_file_is_refused()
    {
        await File.WriteAllTextAsync(TurnsPath, string.Concat(Enumerable.Repeat("this is no database ", 1000)), Cancel);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open());

        Assert.Contains("damaged or no database of ours", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("restore a backup", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "newer version")]
    [InlineData("PRAGMA application_id = 7", "no database of ours")]
    public async Task A_file_of_a_newer_version_or_of_another_program_is_refused(string sql, string said)
    {
        await (await Open()).DisposeAsync();
        Change(sql);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open());

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refused_start_the_directory_is_free_again()
    {
        await (await Open()).DisposeAsync();
        Change("PRAGMA user_version = 99");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Open());

        Change("PRAGMA user_version = 1");

        await (await Open()).DisposeAsync();
    }

    [Fact]
    public async Task What_was_erased_is_in_no_file_while_the_server_runs_on()
    {
        await using var stores = await Open();
        var interview = InterviewId.New();
        var claim = (await stores.Turns.AcceptAsync(Message("canary-arrived", interview), Cancel)).Claim!;
        await stores.Turns.CommitAsync(
            new Commit(interview, claim.Epoch, 1, 1, false, TimeProvider.System.GetUtcNow())
            {
                State = Encoding.UTF8.GetBytes("canary-state"),
                Transcript = [Encoding.UTF8.GetBytes("canary-said")],
            },
            Cancel);
        await stores.Keys.GetOrAddAsync("interview/x", Encoding.UTF8.GetBytes("canary-salt"), Cancel);
        Assert.True(Canaries() > 0);

        await stores.Turns.EraseAsync(interview, TimeProvider.System.GetUtcNow(), Cancel);
        await stores.Keys.DeleteAsync("interview/x", Cancel);

        // The log of changes is rewritten after the erasure's commit and before the second of the next two.
        await stores.Turns.CheckAsync(Cancel);
        await stores.Turns.CheckAsync(Cancel);
        await stores.Keys.GetOrAddAsync("a", new byte[32], Cancel);
        await stores.Keys.GetOrAddAsync("b", new byte[32], Cancel);
        Assert.Equal(0, Canaries());
    }

    [Fact]
    public async Task Thousands_may_wait_for_the_disk_without_a_thread_each()
    {
        await using var stores = await Open();

        var before = ThreadPool.ThreadCount;
        var waiting = Enumerable.Range(0, 5000).Select(i => stores.Turns.AcceptAsync(Message($"{i}"), Cancel).AsTask()).ToList();
        var answers = await Task.WhenAll(waiting);

        Assert.All(answers, answer => Assert.Equal(AcceptStatus.Accepted, answer.Status));
        Assert.InRange(ThreadPool.ThreadCount, 0, before + 8);
    }

    [Theory]
    [InlineData("", null, "Storage__Directory is empty")]
    [InlineData("x", 5L, "Storage__MaxBytes is less than")]
    public async Task A_wrong_option_names_its_setting_and_shows_a_right_one(string path, long? bytes, string said)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Open(new StorageOptions(path) { MaxBytes = bytes }));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    private static Accept Message(string text, InterviewId? interview = null) => new(
        interview ?? InterviewId.New(), new("anna-1234567890-abcdef"), [string.Create(CultureInfo.InvariantCulture, $"key-{Interlocked.Increment(ref keys)}")],
        true, Encoding.UTF8.GetBytes(text), null, null, null, "worker", TimeProvider.System.GetUtcNow());

    private Task<StoreSet> Open(StorageOptions? options = null) =>
        SqliteStore.OpenAsync(options ?? new StorageOptions(directory), new StoreClock(TimeProvider.System), Cancel);

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={TurnsPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private int Canaries() => Directory.GetFiles(directory, "*.db*").Sum(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd().Split("canary").Length - 1;
    });
}
