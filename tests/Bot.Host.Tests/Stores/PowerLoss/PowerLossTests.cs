using System.Globalization;
using System.Security.Cryptography;
using Bot.Host.Channels.WebChat;
using Bot.Host.Delivery;
using Bot.Host.Stores;
using Bot.Host.Stores.Sqlite;
using Bot.Host.Tests.Product;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Host.Tests.Stores.PowerLoss;

/// <summary>
/// The product's process, traced, holds interviews; wherever it told a client that a message had arrived, the power fails: the files are
/// rebuilt as a disk would hold them, and the product's own store opens them and has to find every message acknowledged so far.
/// </summary>
public sealed class PowerLossTests
{
    private const int Images = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_acknowledged_message_is_lost_when_the_power_fails_in_the_moment_of_its_acknowledgement()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var work = Directory.CreateTempSubdirectory("candor-power-");
        try
        {
            var (log, key) = (Path.Combine(work.FullName, "trace"), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            var (folder, posted) = await RecordAsync(log, key);
            var seed = int.Parse(Environment.GetEnvironmentVariable("CANDOR_SEED") ?? Environment.TickCount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

            var dropped = await CountAsync(log, key, posted, new CrashDisk(folder), torn: null, work.FullName);
            var torn = await CountAsync(log, key, posted, new CrashDisk(folder), new Random(seed), work.FullName);
            var control = await CountAsync(log, key, posted, new CrashDisk(folder, file => file.EndsWith("-wal", StringComparison.Ordinal)), torn: null, work.FullName);

            Evidence.Note($"{dropped.Images} images with unsynced writes dropped: {dropped.Lossy} with a loss, {dropped.Corrupt} corrupt; "
                + $"{torn.Images} with them torn: {torn.Lossy} with a loss, {torn.Corrupt} corrupt, CANDOR_SEED={seed}; "
                + $"control without the synchronisations that synchronous=NORMAL leaves out: {control.Lossy} of {control.Images} with a loss");
            Assert.True(dropped.Images >= Images, $"Only {dropped.Images} acknowledgements are in the trace.");
            Assert.Equal((dropped.Images, 0, 0), dropped);
            Assert.Equal((dropped.Images, 0, 0), torn);
            Assert.True(control.Lossy > Images / 2, $"Without synchronisations only {control.Lossy} images lack anything: nothing is proved.");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Holds interviews until enough was acknowledged.</summary>
    private static async Task<(string Folder, Dictionary<string, Posted> Posted)> RecordAsync(string log, string key)
    {
        var posted = new Dictionary<string, Posted>();
        await using var candor = await RunningCandor.StartUnderAsync(StraceLog.Command(log), ("Keys__Master", key));
        while (posted.Count < Images + 10)
        {
            var (chat, participant) = (await Chat.StartAsync(candor, "loyalty", language: "en"), new Participant("en"));
            for (var last = (await chat.HearAsync(m => m.Kind == "consent"))[^1]; !last.Ended;)
            {
                var text = participant.AnswerTo(last);
                var id = await chat.PostAsync(text);
                posted.Add(id, new(chat.Conversation, long.Parse(id.Split('|')[1], CultureInfo.InvariantCulture), text));
                last = (await chat.HearAsync(m => m.ReplyTo == id))[^1];
            }
        }

        await candor.KillAsync();
        await Until.TrueAsync(() => Task.FromResult(StraceLog.IsWhole(log)), "The trace does not end.");
        return (candor.Folder, posted);
    }

    /// <summary>Lets the power fail at every acknowledgement.</summary>
    private static async Task<(int Images, int Lossy, int Corrupt)> CountAsync(
        string log, string key, Dictionary<string, Posted> posted, CrashDisk disk, Random? torn, string work)
    {
        var acknowledged = new List<Posted>();
        var (lossy, corrupt) = (0, 0);
        foreach (var happened in StraceLog.Read(log))
        {
            disk.Take(happened);
            if (happened is DiskEvent.Sent { Text: var text } && text.Contains("HTTP/1.1 200", StringComparison.Ordinal)
                && posted.Where(message => text.Contains($"{{\"id\":\"{message.Key}\"", StringComparison.Ordinal)).Select(message => message.Value).FirstOrDefault() is { } message)
            {
                acknowledged.Add(message);
                var image = Directory.CreateDirectory(Path.Combine(work, "image"));
                disk.Write(image.FullName, torn);
                var (lost, whole) = await CheckAsync(image.FullName, key, acknowledged);
                lossy += lost > 0 ? 1 : 0;
                corrupt += whole ? 0 : 1;
                image.Delete(recursive: true);
            }
        }

        return (acknowledged.Count, lossy, corrupt);
    }

    /// <summary>Opens an image as the product does.</summary>
    private static async Task<(int Lost, bool Whole)> CheckAsync(string image, string key, List<Posted> acknowledged)
    {
        var lost = 0;
        try
        {
            await using var stores = await SqliteStore.OpenAsync(new StorageOptions(image), new StoreClock(TimeProvider.System), Cancel);
            var read = new WebChatLog(stores.Turns, new Vault(MasterKeys.Parse(key), stores.Keys, TimeProvider.System), new RouteCache());
            foreach (var conversation in acknowledged.GroupBy(message => message.Conversation))
            {
                var found = await FoundAsync(read, conversation.Key);
                lost += conversation.Count(message => !found.Contains((message.Sequence, message.Text)));
            }
        }
        catch (StoreUnavailableException)
        {
            return (acknowledged.Count, false);
        }

        return (lost, IsWhole(Path.Combine(image, SqliteStore.TurnsFile)) && IsWhole(Path.Combine(image, SqliteStore.KeysFile)));
    }

    private static async Task<HashSet<(long, string?)>> FoundAsync(WebChatLog log, string conversation)
    {
        try
        {
            return [.. (await log.ReadAsync(conversation, 0, Cancel)).Activities.Select(logged => (logged.Sequence, logged.Activity.MessageText))];
        }
        catch (SealedDataException)
        {
            // The salt is gone, and with it all that was said.
            return [];
        }
    }

    private static bool IsWhole(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return (string)check.ExecuteScalar()! == "ok";
    }

    /// <summary>A message that a client was told had arrived.</summary>
    private sealed record Posted(string Conversation, long Sequence, string Text);
}
