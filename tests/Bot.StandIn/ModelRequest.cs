using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.StandIn;

/// <summary>One call to a model: what was said to it, and what a stand-in can tell from that.</summary>
/// <param name="Messages">Oldest first.</param>
/// <param name="Schema">The JSON Schema that the answer has to keep to; null when none was given.</param>
/// <param name="SchemaName">The schema's name; null without one.</param>
public sealed partial record ModelRequest(IReadOnlyList<(string Role, string Text)> Messages, JsonObject? Schema = null, string? SchemaName = null)
{
    /// <summary>What the product writes for white space in a participant's words.</summary>
    private const char Marker = '\u2581';

    /// <summary>A call as it stands on the wire.</summary>
    public static ModelRequest Of(JsonObject body) => new(
        [.. body["messages"]!.AsArray().Select(m => ((string)m!["role"]!, m["content"] is JsonArray parts ? string.Concat(parts.Select(p => (string?)p!["text"])) : (string)m["content"]!))],
        body["response_format"]?["json_schema"]?["schema"] as JsonObject,
        (string?)body["response_format"]?["json_schema"]?["name"]);

    /// <summary>All that was said to the model.</summary>
    public string Everything => string.Join('\n', Messages.Select(m => m.Text));

    /// <summary>Whether it is asked to rate an answer and to propose a follow-up.</summary>
    public bool IsFollowUp => SchemaName is null or "follow_up";

    /// <summary>Whether its last proposal was refused and is to be repaired.</summary>
    public bool IsRepair => Messages.Any(m => m.Role == "assistant");

    /// <summary>The language in which it is to write, by its English name.</summary>
    public string Language => LanguageName().Match(Everything) is { Success: true } match ? match.Groups[1].Value : "English";

    /// <summary>The participant's newest words, as they wrote them; the last message where there are none.</summary>
    public string NewestText => NewestAnswer().Matches(Everything) is [.., var match]
        ? match.Groups[1].Value.Replace(Marker, ' ')
        : Messages.LastOrDefault(m => m.Role == "user").Text ?? "";

    /// <summary>What the answers should speak about.</summary>
    public IReadOnlyList<string> Topics => TopicList().Match(Everything) is { Success: true } match && match.Groups[1].Value != "(none)"
        ? match.Groups[1].Value.Split("; ", StringSplitOptions.TrimEntries)
        : [];

    [GeneratedRegex(@"\b(?:follow-up|question|answer|write|speak) in (\p{Lu}\p{Ll}+)\b")]
    private static partial Regex LanguageName();

    [GeneratedRegex("^ANSWER: (.*)$", RegexOptions.Multiline)]
    private static partial Regex NewestAnswer();

    [GeneratedRegex("^Topics that the answers should speak about: (.*)$", RegexOptions.Multiline)]
    private static partial Regex TopicList();
}
