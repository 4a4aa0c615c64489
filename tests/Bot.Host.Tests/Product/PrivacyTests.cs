using System.Security.Cryptography;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What becomes of people's words when they do not want them kept, and where they never appear.</summary>
public sealed class PrivacyTests(PrivacyTests.Running running) : IClassFixture<PrivacyTests.Running>
{
    private RunningCandor Candor => running.Candor;

    [Theory]
    [InlineData("en", "delete my data")]
    [InlineData("de", "Daten löschen")]
    public async Task Delete_my_data_leaves_nothing_anywhere_and_the_chat_may_begin_again(string language, string command)
    {
        var canary = $"canary-{language}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        var chat = await Chat.StartAsync(Candor, "loyalty", language: language);
        var consent = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        await chat.SayAsync(consent.Choices[0]);
        await chat.SayAsync($"I told {canary} to my whole team, because it had taken us years to find it.");
        Assert.Contains(await TranscriptsAsync(), t => t.Contains(canary, StringComparison.Ordinal));

        await chat.PostAsync(command);
        await chat.HearAsync(m => m.Text.Contains(language == "de" ? "gelöscht" : "has been deleted", StringComparison.Ordinal));

        Assert.DoesNotContain(await TranscriptsAsync(), t => t.Contains(canary, StringComparison.Ordinal));
        await chat.ReadFromTheBeginningAsync();
        Assert.DoesNotContain(chat.All, m => m.Text.Contains(canary, StringComparison.Ordinal));
        await chat.PostAsync("start loyalty");
        Assert.Contains(await chat.HearAsync(m => m.Kind == "consent"), m => m.Choices.Length == 2);
    }

    [Fact]
    public async Task Whoever_declines_is_thanked_and_only_that_is_kept()
    {
        var chat = await Chat.StartAsync(Candor, "emotional-engagement", language: "en");
        var consent = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        var canary = $"canary-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        await chat.SayAsync($"Before I decide: {canary}");

        var last = (await chat.SayAsync(consent.Choices[1]))[^1];

        Assert.True(last.Ended);
        Assert.DoesNotContain(await TranscriptsAsync(), t => t.Contains(canary, StringComparison.Ordinal));
        Assert.Contains(await Researcher.ListAsync(Candor, "?study=emotional-engagement"), i => (string?)i["status"] == "declined");
    }

    [Fact]
    public async Task Whoever_stops_is_not_asked_again_and_what_was_said_is_passed_on()
    {
        var chat = await Chat.StartAsync(Candor, "churn", language: "en");
        var consent = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        await chat.SayAsync(consent.Choices[0]);
        await chat.SayAsync("I left because the invoices were wrong three times in a row, and nobody explained it.");

        var said = await chat.SayAsync("stop");

        Assert.True(said[^1].Ended);
        Assert.DoesNotContain(said, m => m.Kind is "question" or "probe");
        var stopped = await Until.SomeAsync(
            async () => (await TranscriptsAsync()).FirstOrDefault(t => t.Contains("\"stopped\"", StringComparison.Ordinal)), () => "There is no stopped interview.");
        Assert.Contains("three times in a row", stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_people_write_appears_in_logs_or_in_files()
    {
        var canary = $"canary{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        var chat = await Chat.StartAsync(Candor, "loyalty");
        var consent = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        await chat.SayAsync(consent.Choices[0]);
        await chat.SayAsync($"It was {canary} who convinced me in the end, with a lot of patience.");

        Assert.DoesNotContain(canary, Candor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Token, Candor.Output, StringComparison.Ordinal);
        var files = Directory.EnumerateFiles(Candor.Folder, "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files.Where(f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith(".sock", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(canary, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> TranscriptsAsync()
    {
        var all = new List<string>();
        foreach (var interview in await Researcher.ListAsync(Candor))
        {
            all.Add((await Researcher.TranscriptAsync(Candor, (string)interview["id"]!)).ToJsonString());
        }

        return all;
    }

    public sealed class Running() : SharedCandor();
}
