using System.Text.Json.Nodes;

namespace Bot.StandIn.Minds;

/// <summary>
/// Answers with the lines of a script, one after the other and from the start again. A line that is a JSON object is the
/// answer as it stands; any other is the probe of a follow-up; an empty one proposes none.
/// </summary>
public sealed class ScriptedMind(IReadOnlyList<string> lines) : IMind
{
    private int _next = -1;

    /// <inheritdoc/>
    public string Answer(ModelRequest request)
    {
        var line = lines.Count == 0 ? "" : lines[(int)((uint)Interlocked.Increment(ref _next) % (uint)lines.Count)].Trim();
        return line.StartsWith('{') && JsonNode.Parse(line) is JsonObject ? line
            : line.Length == 0 ? Proposal.Of()
            : Proposal.Of(line, "vague", richness: 1);
    }
}
