using Bot.Interviews.Probing;
using Bot.StandIn;
using Bot.StandIn.Minds;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Every way in which a model behaves or misbehaves, without its wire: what the product hears of it.</summary>
internal static class ModelBehaviours
{
    private static readonly string[] s_failures = ["timeout", "busy", "down", "refused", "cut", "unreadable", "rejected", "budget", "interrupted"];

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["garbage"] = "<html><body>It works!</body></html>",
        ["prose"] = "Sure! Here is a great question: how was that for you?",
        ["wrong-schema"] = """{"question":"How was that for you?","richness":"high"}""",
        ["empty"] = "",
        ["huge"] = new string(' ', 100_000) + "{",
    };

    /// <summary>The names of all, <c>none</c> for no model first.</summary>
    public static IReadOnlyList<string> All { get; } = ["none", "good", "obedient", "adversarial", "always-ask-again", .. s_failures, .. s_texts.Keys];

    /// <summary>The behaviour with this name; null for no model.</summary>
    public static Func<ModelCall, ModelAnswer>? Of(string name, int seed = 1) => name switch
    {
        "none" => null,
        "good" => Of(new GoodMind()),
        "obedient" => Of(new ObedientMind()),
        "adversarial" => Of(new AdversarialMind(seed)),
        "always-ask-again" => Of(new AskAgainMind()),
        _ when s_texts.TryGetValue(name, out var text) => _ => new(text, null, MayRetry: false, RemainingMs: 5000),
        _ when s_failures.Contains(name) => _ => new(null, name, MayRetry: name is "refused" or "cut" or "unreadable" or "down", RemainingMs: 5000),
        _ => throw new ArgumentException($"There is no behaviour {name}.", nameof(name)),
    };

    /// <summary>A model that thinks so.</summary>
    public static Func<ModelCall, ModelAnswer> Of(IMind mind) =>
        call => new(mind.Answer(new ModelRequest([.. call.Messages.Select(m => (m.Role, m.Text))])), null, MayRetry: false, RemainingMs: call.RemainingMs is { } left ? left - 1000 : 7000);
}
