using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>What a model answers: its rating of an answer, and a follow-up that the gate has yet to pass.</summary>
/// <param name="Probe">Empty when no follow-up is proposed.</param>
public sealed record Proposal(FollowUpRating Rating, string Probe)
{
    /// <summary>The name of the schema on the wire.</summary>
    public const string SchemaName = "follow_up";

    /// <summary>A longer text is refused unread.</summary>
    public const int MostCharacters = 8_192;

    internal const int MostSlots = 16;
    internal const int LongestSlot = 80;
    internal const int LongestProbe = 1_000;
    internal const int HighestRichness = 3;

    /// <summary>Written for no trigger.</summary>
    internal const string NoTrigger = "none";

    /// <summary>JSON Schema of what a model must answer, in the subset that strict structured output accepts.</summary>
    public static string Schema { get; } = $$"""
        {
          "type": "object",
          "properties": {
            "richness": { "type": "integer", "enum": [{{string.Join(", ", Enumerable.Range(0, HighestRichness + 1))}}] },
            "slotsCovered": { "type": "array", "items": { "type": "string" } },
            "emotion": { "type": "string", "enum": [{{Quoted(WireName.All<Emotion>().Keys)}}] },
            "trigger": { "type": "string", "enum": [{{Quoted(WireName.All<ProbeTrigger>().Keys.Append(NoTrigger))}}] },
            "wish": { "type": "string", "enum": [{{Quoted(WireName.All<ParticipantWish>().Keys)}}] },
            "probe": { "type": "string" }
          },
          "required": ["richness", "slotsCovered", "emotion", "trigger", "wish", "probe"],
          "additionalProperties": false
        }
        """;

    /// <summary>Reads what a model answered. Whatever it is, the result says what is wrong with it; nothing is thrown.</summary>
    public static ProposalResult Parse(string json) => ProposalParser.Parse(json);

    private static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"\"{name}\""));
}
