using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>GUIDs, with hyphens or without, in braces or not: <c>{ value, score }</c>.</summary>
public sealed class GuidReader() : PatternReader("guid", @"\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?|[0-9a-f]{32}")
{
    private protected override ObjectValue? Resolve(string match) =>
        Guid.TryParse(match, out _) ? ObjectValue.Empty.With("score", match.Contains('-', StringComparison.Ordinal) ? 1.0 : 0.5).With("value", match) : null;
}
