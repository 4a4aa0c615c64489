using System.Text.Json.Nodes;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Replaying;

/// <summary>How what a turn appends differs from what it appended, field by field.</summary>
internal static class EntryDifferences
{
    private const string Kind = "$";
    private const string Message = "message";
    private const string PromptRevision = "promptRevision";

    /// <summary>One line for each difference; none when both are the same.</summary>
    /// <param name="ignorePrompts">The wording of prompts is no decision: with other files only their name for it differs.</param>
    public static IEnumerable<string> Of(IReadOnlyList<TranscriptEntry> recorded, IReadOnlyList<TranscriptEntry> recomputed, bool ignorePrompts)
    {
        var (before, after) = (Keyed(recorded), Keyed(recomputed));
        foreach (var (key, entry) in before)
        {
            if (!after.TryGetValue(key, out var now))
            {
                yield return $"no longer: {EntryText.Of(entry)}";
                continue;
            }

            foreach (var line in Fields(Json(entry), Json(now), ignorePrompts))
            {
                yield return $"{key}: {line}";
            }
        }

        foreach (var (_, entry) in after.Where(pair => !before.ContainsKey(pair.Key)))
        {
            yield return $"new: {EntryText.Of(entry)}";
        }
    }

    /// <summary>Entries by what they are about; the second of a kind is named so.</summary>
    private static Dictionary<string, TranscriptEntry> Keyed(IReadOnlyList<TranscriptEntry> entries)
    {
        var keyed = new Dictionary<string, TranscriptEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var name = entry switch
            {
                TranscriptEntry.Said { Message.From: Speaker.Participant } => "heard",
                TranscriptEntry.Said => "said",
                TranscriptEntry.Decided decided => $"decision about {decided.QuestionId}",
                TranscriptEntry.Covered covered => $"coverage of {covered.QuestionId}",
                _ => entry.GetType().Name.ToLowerInvariant(),
            };
            var key = name;
            for (var count = 2; !keyed.TryAdd(key, entry); count++)
            {
                key = $"{name} ({count})";
            }
        }

        return keyed;
    }

    private static JsonObject Json(TranscriptEntry entry)
    {
        var fields = JsonNode.Parse(InterviewRecords.Write(entry))!.AsObject();
        if (fields[Message] is JsonObject message)
        {
            fields.Remove(Message);
            foreach (var (name, value) in message)
            {
                fields[name] = value?.DeepClone();
            }
        }

        return fields;
    }

    private static IEnumerable<string> Fields(JsonObject before, JsonObject after, bool ignorePrompts) =>
        from name in before.Select(field => field.Key).Union(after.Select(field => field.Key))
        where name != Kind && !(ignorePrompts && name is PromptRevision)
        let then = before[name]
        let now = after[name]
        where !JsonNode.DeepEquals(then, now)
        select $"{name} {Shown(then)} → {Shown(now)}";

    private static string Shown(JsonNode? value) => value switch
    {
        null => "nothing",
        JsonValue text when text.TryGetValue<string>(out var words) => $"“{words}”",
        _ => value.ToJsonString(),
    };
}
