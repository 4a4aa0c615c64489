using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Places in an interview where a participant may do something unexpected.</summary>
public enum Stage
{
    Consent,
    Question,
    ShortProbe,
    SlotProbe,
    Score,
    Reason,
    Recap,
    RateInterview,
    OptIn,
}

/// <summary>Brings interviews to a stage.</summary>
internal static class Stages
{
    public static Script At(Stage stage, string language, string study = "loyalty", string? segment = null)
    {
        var script = new Script(study, language, segment).Go(Participant.WhoIsBrief(language), s => Is(s, stage));
        return script.Pending is not null ? script : throw new InvalidOperationException($"The study {study} never comes to {stage}.");
    }

    /// <summary>Whether an interview is there.</summary>
    public static bool Is(Script script, Stage stage)
    {
        var newest = script.Said[^1];
        return stage switch
        {
            Stage.Consent => newest.Kind == MessageKind.Consent,
            Stage.Question => newest.Kind == MessageKind.Question,
            Stage.ShortProbe => newest is { Kind: MessageKind.Probe, Trigger: "short" },
            Stage.SlotProbe => newest is { Kind: MessageKind.Probe, Trigger: "slot" },
            Stage.Score => newest.Choices.Count == 11,
            Stage.Reason => newest is { Kind: MessageKind.Rating, Choices.Count: 0 },
            Stage.Recap => newest.Kind == MessageKind.Recap,
            Stage.RateInterview => newest.Choices.Count == 5,
            _ => newest is { Kind: MessageKind.Rating, Choices.Count: 2 },
        };
    }
}
