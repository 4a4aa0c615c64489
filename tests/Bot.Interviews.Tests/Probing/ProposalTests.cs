using System.Text.Json;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Interviews.Tests.Probing;

public class ProposalTests(ITestOutputHelper output)
{
    private const string Good = """{"richness":2,"slotsCovered":["moments"],"emotion":"frustration","trigger":"no-consequence","wish":"continue","probe":" What did that lead to? "}""";

    [Fact]
    public void A_proposal_is_read_field_by_field()
    {
        var proposal = Assert.IsType<ProposalResult.Accepted>(Proposal.Parse(Good)).Proposal;

        Assert.Equal(
            new Proposal(new FollowUpRating(2, ["moments"], Emotion.Frustration, ProbeTrigger.NoConsequence, ParticipantWish.Continue), "What did that lead to?"),
            proposal);
    }

    [Fact]
    public void No_trigger_is_written_none() => Assert.Null(
        Assert.IsType<ProposalResult.Accepted>(Proposal.Parse(Good.Replace("no-consequence", "none", StringComparison.Ordinal))).Proposal.Rating.Trigger);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"probe\"")]
    [InlineData("{}")]
    [InlineData("I cannot help with that.")]
    [InlineData("```json\n{}\n```")]
    public void What_is_no_object_of_that_kind_is_rejected(string json) => Assert.IsType<ProposalResult.Rejected>(Proposal.Parse(json));

    [Theory]
    [InlineData("\"richness\":2", "\"richness\":4", "Found another richness, expected 0 to 3.")]
    [InlineData("\"richness\":2", "\"richness\":-1", "Found another richness, expected 0 to 3.")]
    [InlineData("\"richness\":2", "\"richness\":1.5", "Found another richness, expected 0 to 3.")]
    [InlineData("\"richness\":2", "\"richness\":1e400", "Found another richness, expected 0 to 3.")]
    [InlineData("\"richness\":2", "\"richness\":\"2\"", "Found String, expected a whole number for richness.")]
    [InlineData("\"richness\":2,", "", "The field richness is missing.")]
    [InlineData("\"richness\":2", "\"richness\":2,\"richness\":3", "The field richness was given twice.")]
    [InlineData("\"richness\":2", "\"state\":{\"done\":true},\"richness\":2", "Found a field that the schema does not have.")]
    [InlineData("[\"moments\"]", "\"moments\"", "Found String, expected a list for slotsCovered.")]
    [InlineData("[\"moments\"]", "[\"moments\",1]", "Found something else in slotsCovered, expected texts.")]
    [InlineData("[\"moments\"]", "[[\"moments\"]]", "Found something else in slotsCovered, expected texts.")]
    [InlineData("frustration", "rage", "Found another emotion, expected one of: anger, belonging, disappointment, frustration, gratitude, indifference, joy, none, pride, relief, sadness, surprise, trust, worry.")]
    [InlineData("no-consequence", "NoConsequence", "Found another trigger, expected one of: contradiction, emotion, half-answered, no-consequence, short, slot, vague.")]
    [InlineData("continue", "end", "Found another wish, expected one of: continue, distress, moveOn, stop.")]
    [InlineData("\" What did that lead to? \"", "null", "Found Null, expected a text for probe.")]
    public void What_is_wrong_is_said(string part, string instead, string reason) => Assert.Equal(
        new ProposalResult.Rejected(reason), Proposal.Parse(Good.Replace(part, instead, StringComparison.Ordinal)));

    [Theory]
    [InlineData("{}")]
    [InlineData(" x")]
    [InlineData(",")]
    [InlineData("\0")]
    public void Nothing_may_follow_the_object(string rest) => Assert.IsType<ProposalResult.Rejected>(Proposal.Parse(Good + rest));

    [Fact]
    public void Huge_deep_and_broken_answers_are_rejected_and_nothing_is_thrown()
    {
        string[] broken =
        [
            new string('[', 8_000),
            new string('a', 2_000_000),
            Good.Replace("moments", new string('m', 100), StringComparison.Ordinal),
            Good.Replace("What did", new string('p', 1_001), StringComparison.Ordinal),
            Good.Replace("\"moments\"", string.Join(',', Enumerable.Repeat("\"m\"", 17)), StringComparison.Ordinal),
            Good.Replace("What did", "\\ud800", StringComparison.Ordinal),
            Good.Replace("What did", "\ud800", StringComparison.Ordinal),
            Good.Replace("\"probe\"", "\"pro\\ud800be\"", StringComparison.Ordinal),
            .. Enumerable.Range(0, Good.Length).Select(length => Good[..length]),
        ];

        Assert.All(broken, json => Assert.IsType<ProposalResult.Rejected>(Proposal.Parse(json)));
    }

    [Fact]
    public void No_file_of_a_JSON_test_suite_is_a_proposal_or_an_exception()
    {
        if (Corpora.Find("jsontestsuite", output.WriteLine) is not { } folder)
        {
            return;
        }

        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        Assert.All(files, file => Assert.IsType<ProposalResult.Rejected>(Proposal.Parse(File.ReadAllText(file))));
        Evidence.Note($"{files.Length} files");
    }

    [Fact]
    public void The_schema_is_strict_and_says_what_the_parser_reads()
    {
        using var schema = JsonDocument.Parse(Proposal.Schema);
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);

        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(properties.Keys, schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        foreach (var (field, _) in properties.Where(p => p.Value.TryGetProperty("enum", out var _)))
        {
            foreach (var value in properties[field].GetProperty("enum").EnumerateArray())
            {
                var json = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Good)!;
                json[field] = value;
                Assert.IsType<ProposalResult.Accepted>(Proposal.Parse(JsonSerializer.Serialize(json)));
            }
        }
    }
}
