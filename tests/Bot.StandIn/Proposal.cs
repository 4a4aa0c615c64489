using System.Text.Json.Nodes;

namespace Bot.StandIn;

/// <summary>What a model answers when it is asked for a follow-up.</summary>
public static class Proposal
{
    /// <summary>A proposal as the schema wants it.</summary>
    public static string Of(string probe = "", string trigger = "none", int richness = 3, string wish = "continue", params IEnumerable<string> slots) => new JsonObject
    {
        ["richness"] = richness,
        ["slotsCovered"] = new JsonArray([.. slots.Select(slot => (JsonNode)slot)]),
        ["emotion"] = "none",
        ["trigger"] = trigger,
        ["wish"] = wish,
        ["probe"] = probe,
    }.ToJsonString();
}
