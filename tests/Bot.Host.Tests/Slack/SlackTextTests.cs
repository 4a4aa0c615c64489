using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Host.Channels.Slack;
using Xunit;

namespace Bot.Host.Tests.Slack;

/// <summary>Words go to Slack and come from it as people mean them.</summary>
public sealed class SlackTextTests
{
    private static readonly string s_injections = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/reliability/corpora/channel/slack-injection.json"));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("R&amp;D &lt;3", "R&D <3")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("<https://example.com>", "https://example.com")]
    [InlineData("<https://example.com|example.com>", "example.com")]
    [InlineData("<https://example.com/a|the page>", "the page (https://example.com/a)")]
    [InlineData("<mailto:a@example.com|a@example.com>", "a@example.com")]
    [InlineData("hi <@U0BOB00001|bob>, see <#C1|general> <!here>", "hi @bob, see #general @here")]
    [InlineData("hi <@U0BOB00001>", "hi @U0BOB00001")]
    [InlineData("a < b > c", "a < b > c")]
    public void What_comes_is_read_as_the_person_saw_it(string sent, string seen) => Assert.Equal(seen, SlackText.Decode(sent));

    [Fact]
    public void What_goes_holds_no_mention_and_no_link()
    {
        Assert.SkipUnless(File.Exists(s_injections), $"The shared texts are not here: {s_injections}");
        foreach (var hostile in JsonNode.Parse(File.ReadAllText(s_injections))!["cases"]!.AsArray())
        {
            var escaped = SlackText.Escape((string)hostile!["in"]!);

            Assert.Contains((string)hostile["expect"]!, escaped, StringComparison.Ordinal);
            Assert.DoesNotContain('<', escaped);
            Assert.DoesNotContain('>', escaped);
            Assert.Equal((string)hostile["in"]!, SlackText.Decode(escaped));
        }
    }

    [Fact]
    public void A_mention_is_taken_off_and_others_are_named_by_their_ids()
    {
        const string Said = "<@U0BOT00001> invite <@U0BOB00001|bob> and <@W0CAROL001> to loyalty &amp; more";

        Assert.Equal("invite @U0BOB00001 and @W0CAROL001 to loyalty & more", SlackText.WithoutMentionOf("U0BOT00001", Said));
        Assert.Equal([new("U0BOT00001", ""), new("U0BOB00001", "bob"), new("W0CAROL001", "")], SlackText.Mentions(Said));
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 family ")]
    [InlineData("e\u0301\u0323 combining ")]
    [InlineData("مرحبا بالعالم ")]
    [InlineData("🏳️‍🌈🇩🇪")]
    [InlineData("a<&>b")]
    [InlineData("no-space-at-all")]
    [InlineData("line\nline\r\n")]
    public void Long_texts_are_cut_between_characters_and_nothing_is_lost(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2000));

        var chunks = SlackText.Chunks(text, SlackLimits.Chunk);

        Assert.Equal(text, string.Concat(chunks));
        Assert.All(chunks, chunk => Assert.InRange(SlackText.Escape(chunk).Length, 1, SlackLimits.Chunk));
        var borders = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        for (var (at, i) = (0, 0); i < chunks.Count; at += chunks[i++].Length)
        {
            Assert.Contains(at, borders);
        }
    }

    [Fact]
    public void A_character_longer_than_a_piece_is_still_cut()
    {
        var zalgo = "a" + new string('\u0301', 9000);

        var chunks = SlackText.Chunks(zalgo, SlackLimits.Chunk);

        Assert.Equal(zalgo, string.Concat(chunks));
        Assert.All(chunks, chunk => Assert.InRange(chunk.Length, 1, SlackLimits.Chunk));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("0123456789", 5, "0123…")]
    [InlineData("😀😀😀😀", 3, "😀😀…")]
    [InlineData("", 3, "")]
    public void Short_places_get_short_texts(string text, int most, string shown) => Assert.Equal(shown, SlackText.Shorten(text, most));
}
