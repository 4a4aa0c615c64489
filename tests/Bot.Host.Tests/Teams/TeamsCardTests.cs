using System.Text;
using System.Text.Json.Nodes;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Channels.Teams.Research;
using Bot.Host.Tests.Pages;
using Bot.Interviews.Tests.Transcripts;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>How the interviewer's messages look in Teams, and that words of participants stay words there.</summary>
public sealed class TeamsCardTests
{
    private static readonly TeamsReference s_to = new("https://smba.trafficmanager.net/teams/", "msteams", "tenant", "a:conv", "28:bot", "29:user", "personal", "");

    [Fact]
    public void A_question_is_plain_text()
    {
        var sent = Send(Message("question", "What keeps you?"));

        Assert.Equal(("What keeps you?", "plain"), ((string?)sent["text"], (string?)sent["textFormat"]));
        Assert.Null(sent["attachments"]);
    }

    [Fact]
    public void Buttons_carry_what_they_mean_and_which_asking_they_belong_to()
    {
        var card = CardOf(Send(Message("consent", "Do you agree?", "Yes, I agree", "No")));
        var actions = card["actions"]!.AsArray();

        Assert.Equal("1.5", (string?)card["version"]);
        Assert.Contains("Do you agree?", (string?)card["fallbackText"], StringComparison.Ordinal);
        Assert.Equal(["Yes, I agree", "No"], actions.Select(a => (string?)a!["title"]));
        Assert.Equal(
            """{"candor":{"choice":"No","instance":"i-1"},"msteams":{"type":"messageBack","displayText":"No","text":"No","value":{"candor":{"choice":"No","instance":"i-1"}}}}""",
            actions[1]!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_scale_has_a_cell_for_each_number_that_can_be_heard_too()
    {
        var card = CardOf(Send(Message("rating", "How likely?", [.. Enumerable.Range(0, 11).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))])));
        var cells = card["body"]!.AsArray().Where(b => (string?)b!["type"] == "ColumnSet").SelectMany(row => row!["columns"]!.AsArray()).Where(c => c!["selectAction"] is not null).ToList();

        Assert.Equal(Enumerable.Range(0, 11).Select(n => $"{n} of 10"), cells.Select(c => (string?)c!["selectAction"]!["tooltip"]));
        Assert.Null(card["actions"]);
    }

    [Fact]
    public void A_used_card_has_no_buttons_and_shows_what_was_chosen()
    {
        var used = Message("rating", "How likely?").With("channelData", Json.Parse("""{"candor":{"kind":"rating","answered":"7"}}"""));
        var card = CardOf(Send(used, replaces: true));

        Assert.DoesNotContain("Action.", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("7", Texts(card));
    }

    [Fact]
    public void What_a_model_wrote_says_so_and_may_be_judged_when_that_is_wanted()
    {
        var message = Message("probe", "What do you mean by people?").With("channelData", Json.Parse("""{"candor":{"kind":"probe","generated":true}}"""));

        Assert.Equal("AIGeneratedContent", (string?)Send(message)["entities"]![0]!["additionalType"]![0]);
        Assert.Null(Send(message)["channelData"]);
        Assert.Equal("default", (string?)JsonNode.Parse(Json.Write(TeamsMessages.Of(message, false, s_to, feedback: true)))!["channelData"]!["feedbackLoop"]!["type"]);
    }

    [Fact]
    public void Hostile_words_are_never_mentions_links_markup_or_functions_of_cards()
    {
        var given = ConnectorCorpora.Read("channel/teams-injection.json")["cases"]!.AsArray().Select(c => (string)c!["in"]!);
        var (collected, said) = HostileTexts.All();
        var texts = given.Concat(collected).Where(t => t.Trim().Length > 0).ToList();
        foreach (var text in texts)
        {
            var recap = Send(Message("recap", $"In your words: {text}", "Yes", "No"));
            var transcript = SampleTranscripts.Complete with { Messages = [Said(1, text)] };
            foreach (var card in TranscriptCards.Of(transcript).Append(InterviewCard.Of(transcript with { Summary = new([text], [new(text, 1, null)], "extract") }, null)).Select(c => JsonNode.Parse(Json.Write(c))!).Append(CardOf(recap)))
            {
                Assert.DoesNotContain(Types(card), type => type is "TextBlock" or "Image" or "Media" or "Action.OpenUrl" or "Action.ShowCard");
                Assert.DoesNotContain(Texts(card), shown => shown.Contains("{{", StringComparison.Ordinal) || shown.Contains("${", StringComparison.Ordinal));
            }

            Assert.Null(recap["entities"]);
            Assert.Null(Send(Message("notice", text))["entities"]);
            Assert.Equal("plain", (string?)Send(Message("notice", text))["textFormat"]);
        }

        Evidence.Note($"Teams injection: {texts.Count} texts ({said}): 0 mentions, links or functions");
    }

    [Fact]
    public void A_transcript_of_five_hundred_turns_is_cards_below_the_limit_that_hold_every_word_in_order()
    {
        var messages = Enumerable.Range(1, 500).Select(n => Said(n, string.Concat(Enumerable.Repeat($"{n} 👩‍👩‍👧‍👦 é \"quoted\" ", n % 7 == 0 ? 400 : 3)))).ToList();
        var transcript = SampleTranscripts.Complete with { Messages = messages };
        var cards = TranscriptCards.Of(transcript).Select(c => Json.Write(c)).ToList();

        Assert.All(cards, card => Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, TeamsLimits.CardBytes));
        var shown = string.Concat(cards.SelectMany(card => Texts(JsonNode.Parse(card)!).Where(t => t is not ("Participant: " or "… ") && !t.StartsWith("Transcript", StringComparison.Ordinal))));
        Assert.Equal(string.Concat(messages.Select(m => m.Text)), shown);
        Evidence.Note($"Teams transcript of 500 turns: {cards.Count} cards, largest {cards.Max(Encoding.UTF8.GetByteCount)} bytes");
    }

    [Fact]
    public void Text_is_cut_between_characters_and_put_together_it_is_the_same()
    {
        var (texts, _) = HostileTexts.All();
        foreach (var text in texts.Concat(["👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "e\u0301e\u0301e\u0301"]))
        {
            Assert.Equal(text, string.Concat(Graphemes.Pieces(text, 12)));
        }

        Assert.Equal(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"], Graphemes.Pieces("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12));
    }

    private static TranscriptMessage Said(long seq, string text) =>
        new() { Seq = seq, At = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), From = Speaker.Participant, Kind = MessageKind.Answer, Text = text };

    private static Activity Message(string kind, string text, params string[] choices)
    {
        var message = Activity.Message(text).With("locale", "en").With("channelData", ObjectValue.Empty.With("candor", ObjectValue.Empty.With("kind", kind).With("instance", "i-1")));
        return choices.Length == 0 ? message : message.With("suggestedActions", ObjectValue.Empty.With("actions", ListValue.Of(choices.Select(choice =>
            ObjectValue.Empty.With("type", "imBack").With("title", choice).With("value", choice)))));
    }

    private static JsonObject Send(Activity message, bool replaces = false) => JsonNode.Parse(Json.Write(TeamsMessages.Of(message, replaces, s_to, feedback: false)))!.AsObject();

    private static JsonObject CardOf(JsonObject sent) => sent["attachments"]![0]!["content"]!.AsObject();

    private static List<string> Texts(JsonNode node) => Find(node, "text").ToList();

    private static List<string> Types(JsonNode node) => Find(node, "type").ToList();

    private static IEnumerable<string> Find(JsonNode? node, string name) => node switch
    {
        JsonObject obj => obj.SelectMany(p => p.Key == name && p.Value is JsonValue value && value.TryGetValue<string>(out var text) ? [text] : Find(p.Value, name)),
        JsonArray list => list.SelectMany(item => Find(item, name)),
        _ => [],
    };
}
