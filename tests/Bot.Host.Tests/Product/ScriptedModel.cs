using Bot.StandIn;

namespace Bot.Host.Tests.Product;

/// <summary>What there may be for a model in a whole interview.</summary>
public enum ModelKind
{
    /// <summary>None is configured.</summary>
    None,

    /// <summary>One that asks good follow-ups.</summary>
    Good,

    /// <summary>One whose answers are of no use, each in another way.</summary>
    Useless,
}

/// <summary>A stand-in for a model's server that behaves alike in a whole interview.</summary>
public static class ScriptedModel
{
    private static readonly string[] s_english =
    [
        "What happened the last time you noticed that?",
        "Which moment comes to mind first?",
        "What came of it?",
        "Who was involved, from your side?",
        "How did that affect your daily work?",
        "What led up to that?",
    ];

    private static readonly string[] s_german =
    [
        "Was genau ist beim letzten Mal passiert?",
        "Welcher Moment kommt Ihnen zuerst in den Sinn?",
        "Wozu hat das geführt?",
        "Wer war auf Ihrer Seite beteiligt?",
        "Wie hat sich das auf Ihre Arbeit ausgewirkt?",
        "Wie kam es dazu?",
    ];

    /// <summary>Starts one; null when there is none to start.</summary>
    public static async Task<StandInModel?> StartAsync(ModelKind kind, string language)
    {
        if (kind == ModelKind.None)
        {
            return null;
        }

        var model = await StandInModel.StartAsync();
        Arrange(model, kind, language);
        return model;
    }

    /// <summary>Makes one that runs behave so from now on, from the beginning.</summary>
    public static void Arrange(StandInModel model, ModelKind kind, string language)
    {
        var probes = language == "de" ? s_german : s_english;
        var asked = 0;
        model.Behaves = _ => kind == ModelKind.Useless ? ModelBehaviour.Useless[asked++ % ModelBehaviour.Useless.Count]
            : asked < probes.Length ? ModelBehaviour.Says(Proposal.Of(probes[asked++], "vague", richness: 1))
            : ModelBehaviour.Says(Proposal.Of());
    }
}
