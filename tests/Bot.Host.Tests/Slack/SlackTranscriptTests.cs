using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Slack;
using Bot.Host.Delivery;
using Bot.Host.Tests.Pages;
using Bot.Host.Tests.Product;
using Bot.Host.Tests.Stores;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;
using Bot.Interviews.Transcripts;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

using SlackWorkspace = Bot.Host.Tests.Product.SlackWorkspace;

namespace Bot.Host.Tests.Slack;

/// <summary>Finished interviews in the researchers' channel.</summary>
public sealed class SlackTranscriptTests
{
    private static readonly Uri s_link = new("https://interviews.example.com/research/interviews/9Tq3vLx0aQ");

    [Fact]
    public void The_post_says_what_a_researcher_reads_first()
    {
        var post = SlackTranscript.Post(SampleTranscripts.Complete, s_link);
        var written = Json.Write(post);

        SlackPayloads.Check(post);
        Assert.Contains(SampleTranscripts.Complete.StudyTitle, written, StringComparison.Ordinal);
        Assert.Contains("of 10", written, StringComparison.Ordinal);
        Assert.Contains(s_link.ToString(), written, StringComparison.Ordinal);
        Assert.All(SampleTranscripts.Complete.Summary!.Quotes, quote => Assert.Contains(quote.Text, post.Objects("blocks").SelectMany(SlackPayloads.Texts)));
        Assert.All(SampleTranscripts.Complete.Summary!.Lines, line => Assert.Contains(line, post.Objects("blocks").SelectMany(SlackPayloads.Texts)));
    }

    [Fact]
    public void Five_hundred_turns_are_told_in_order_in_full_and_within_limits()
    {
        var transcript = Long(500);

        var messages = SlackTranscript.Thread(transcript);

        Assert.All(messages, SlackPayloads.Check);
        var told = string.Concat(messages.SelectMany(m => m.Objects("blocks")).SelectMany(SlackPayloads.Texts).Where(text => !IsHeading(text)));
        Assert.Equal(string.Concat(transcript.Messages.Select(m => m.Text)), told);
        Evidence.Note(string.Create(CultureInfo.InvariantCulture, $"500 turns in {messages.Count} messages of Slack, all within limits"));
    }

    /// <summary>The stand-in checks what Slack itself would refuse.</summary>
    [Fact]
    public async Task Five_hundred_turns_are_taken_by_the_workspace()
    {
        var workspace = SlackWorkspace.Prepare();
        await using (workspace)
        {
            await workspace.StartAsync(bot: null);
            var transcript = Long(LongRun.IsOn ? 500 : 120);
            var channel = Channel(workspace);
            var post = await SendAsync(channel, transcript, "", null);
            foreach (var part in post.Parts!)
            {
                // More messages than Slack takes at once: what is put off has not been sent.
                await Until.TrueAsync(async () => (await SendAsync(channel, transcript, part, post.PostId)).Settlement is Settlement.Sent, $"Part {part} was not sent.");
            }

            var thread = (await workspace.SaidAsync(SlackWorkspace.General)).Where(m => (string?)m["thread_ts"] == post.PostId).ToList();
            Assert.Equal(post.Parts!.Count, thread.Count);
            Assert.NotNull(thread[^1]["files"]);
            await workspace.CheckAsync();
        }
    }

    [Fact]
    public async Task After_doubt_every_part_is_looked_for_before_it_is_sent_again()
    {
        var workspace = SlackWorkspace.Prepare();
        await using (workspace)
        {
            await workspace.StartAsync(bot: null);
            var channel = Channel(workspace);
            string? post = null;
            foreach (var part in new[] { "", "1/1", "file" })
            {
                await workspace.DoAsync("fault", new { method = part == "file" ? "files.completeUploadExternal" : "chat.postMessage", after = true, count = 1 });
                Assert.IsType<Settlement.Retry>((await SendAsync(channel, SampleTranscripts.Complete, part, post)).Settlement);
                var again = await SendAsync(channel, SampleTranscripts.Complete, part, post, attempts: 1);
                Assert.IsType<Settlement.Sent>(again.Settlement);
                post ??= again.PostId;
            }

            var said = await workspace.SaidAsync(SlackWorkspace.General);
            Assert.Equal(3, said.Count);
            Assert.Equal(post, (string?)said[0]["ts"]);
        }
    }

    [Theory]
    [InlineData("C0NOWHERE1", "channel_not_found")]
    [InlineData("C0RANDOM01", "not_in_channel")]
    public async Task A_channel_that_cannot_be_written_to_is_a_dead_letter_that_says_what_to_do(string channel, string code)
    {
        var workspace = SlackWorkspace.Prepare();
        await using (workspace)
        {
            await workspace.StartAsync(bot: null);

            var dead = Assert.IsType<Settlement.Dead>((await SendAsync(Channel(workspace), SampleTranscripts.Complete, "", null, target: channel)).Settlement);

            Assert.Contains(code, dead.Reason, StringComparison.Ordinal);
            Assert.Contains("invite", dead.Reason, StringComparison.Ordinal);
        }
    }

    private static bool IsHeading(string text) => text.Contains(" · ", StringComparison.Ordinal) && text.Length < 60;

    private static Task<ResearcherSending> SendAsync(SlackResearcherChannel channel, Transcript transcript, string part, string? post, int attempts = 0, string target = SlackWorkspace.General)
    {
        var now = TimeProvider.System.GetUtcNow();
        return channel.SendAsync(
            new(new("slack", target), $"msg_{transcript.Id}_{part}", part, post, transcript),
            new(attempts, now, now),
            TestContext.Current.CancellationToken);
    }

    private static SlackResearcherChannel Channel(SlackWorkspace workspace)
    {
        var settings = new SlackSettings([SlackWorkspace.SigningSecret], SlackWorkspace.BotToken, null, null, workspace.Api, s_link);
        var time = TimeProvider.System;
        var api = new SlackApi(SlackApi.Client(), settings, new SlackPacing(time), time);
        var stores = InMemoryStore.Open(new SteppedTime(time.GetUtcNow()), trustsCallers: true);
        var vault = new Vault(MasterKeys.Parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), stores.Keys, time);
        return new(api, new SlackInstallations(stores.Catalogue, vault, api, settings, time, NullLogger<SlackInstallations>.Instance), new SlackLookup(api), settings);
    }

    private static Transcript Long(int turns) => SampleTranscripts.Complete with
    {
        Messages =
        [
            .. Enumerable.Range(1, turns).Select(n => new TranscriptMessage
            {
                Seq = n,
                At = SampleTranscripts.Complete.StartedAt.AddSeconds(n),
                From = n % 2 == 0 ? Speaker.Participant : Speaker.Interviewer,
                Kind = n % 2 == 0 ? MessageKind.Answer : MessageKind.Question,
                Text = n % 50 == 0 ? string.Concat(Enumerable.Repeat($"{n} 👩‍👩‍👧‍👦 <!channel> & so on; ", 300)) : $"What happened in {n}? <@U1> {SampleTranscripts.HostileTexts[n % (SampleTranscripts.HostileTexts.Length - 2)]}",
            }),
        ],
    };
}
