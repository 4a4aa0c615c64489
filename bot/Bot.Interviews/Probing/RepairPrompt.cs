using Bot.Adaptive.Values;

namespace Bot.Interviews.Probing;

/// <summary>The one parameter of the template <see cref="Template"/> in <c>common/prompts/follow-up-repair.lg</c>.</summary>
/// <param name="Language">The English name of the language to ask in.</param>
/// <param name="Failures">What the gate found.</param>
public sealed record RepairPrompt(string Language, IReadOnlyList<GateFailure> Failures)
{
    /// <summary>The template's name.</summary>
    public const string Template = "FollowUpRepair";

    /// <summary>Its file.</summary>
    public const string File = "common/prompts/follow-up-repair.lg";

    private const int LongestSpan = 200;

    /// <summary>As the template sees it. The model's own words come back to it marked as data.</summary>
    public ObjectValue ToValue() => ObjectValue.Of(
        new KeyValuePair<string, Value>("language", Language),
        new KeyValuePair<string, Value>("failures", ListValue.Of(Failures.Select(failure => (Value)ObjectValue.Of(
            new KeyValuePair<string, Value>("rule", WireName.Of(failure.Rule)),
            new KeyValuePair<string, Value>("span", Datamark.Of(failure.Span, LongestSpan)))))));
}
