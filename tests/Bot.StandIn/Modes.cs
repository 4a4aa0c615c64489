using Bot.StandIn.Minds;

namespace Bot.StandIn;

/// <summary>How a stand-in behaves in every call, by name.</summary>
public static class Modes
{
    /// <summary>How long <c>slow</c> thinks: longer than two turns wait together.</summary>
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(20);

    /// <summary>Every name, with what it does.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["good"] = "rates sensibly and asks good follow-ups",
        ["scripted"] = "answers with the lines of --script, one after the other",
        ["obedient"] = "does whatever the participant's newest words tell it",
        ["adversarial"] = "writes what must never be sent, by chance (--seed)",
        ["always-ask-again"] = "never has enough",
        ["busy"] = "status 429 with Retry-After",
        ["broken"] = "status 500",
        ["slow"] = "answers after 20 seconds",
        ["silent"] = "accepts the call and never answers",
        ["cut"] = "breaks the connection in the middle of the answer",
        ["cut-short"] = "runs into the limit of its answer",
        ["garbage"] = "answers with something that is no JSON",
        ["prose"] = "answers in prose instead of in the schema",
        ["wrong-schema"] = "answers in another schema",
        ["empty"] = "answers with nothing",
        ["no-choices"] = "answers without a choice",
        ["refusal"] = "refuses to answer",
        ["endless"] = "drips white space without end",
        ["huge"] = "sends as much as anybody will take",
        ["useless"] = "misbehaves in another way in each call",
    };

    /// <summary>The behaviour with a name; null when there is none.</summary>
    /// <param name="script">For <c>scripted</c>.</param>
    /// <param name="seed">For <c>adversarial</c>.</param>
    public static Func<ModelRequest, ModelBehaviour>? Of(string name, IReadOnlyList<string> script, int seed)
    {
        var asked = -1;
        return name switch
        {
            "good" => Thinking(new GoodMind()),
            "scripted" => Thinking(new ScriptedMind(script)),
            "obedient" => Thinking(new ObedientMind()),
            "adversarial" => Thinking(new AdversarialMind(seed)),
            "always-ask-again" => Thinking(new AskAgainMind()),
            "busy" => _ => ModelBehaviour.Busy,
            "broken" => _ => ModelBehaviour.Broken,
            "slow" => _ => ModelBehaviour.SaysAfter(s_slow, Proposal.Of()),
            "silent" => _ => ModelBehaviour.Silent,
            "cut" => _ => ModelBehaviour.CutOff,
            "cut-short" => _ => ModelBehaviour.CutShort,
            "garbage" => _ => ModelBehaviour.Garbage,
            "prose" => _ => ModelBehaviour.Prose,
            "wrong-schema" => _ => ModelBehaviour.WrongSchema,
            "empty" => _ => ModelBehaviour.Empty,
            "no-choices" => _ => ModelBehaviour.NoChoices,
            "refusal" => _ => ModelBehaviour.Refusal,
            "endless" => _ => ModelBehaviour.Endless,
            "huge" => _ => ModelBehaviour.Huge,
            "useless" => _ => ModelBehaviour.Useless[(int)((uint)Interlocked.Increment(ref asked) % (uint)ModelBehaviour.Useless.Count)],
            _ => null,
        };
    }

    private static Func<ModelRequest, ModelBehaviour> Thinking(IMind mind) => request => ModelBehaviour.Says(mind.Answer(request));
}
