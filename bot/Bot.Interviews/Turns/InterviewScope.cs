using Bot.Adaptive.Values;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Turns;

/// <summary>The scope <c>interview</c>: what templates and conditions of flows may know of the interview that runs them.</summary>
internal static class InterviewScope
{
    public static ObjectValue Of(InterviewTurn turn)
    {
        var study = turn.Study;
        var experience = study.Experience;
        var (asked, total) = turn.Progress;
        var settled = turn.State.Ledger.Lines.Count(l => !l.Value.IsOpen);
        return ObjectValue.Empty
            .With("study", study.Id)
            .With("flow", study.FlowFor(turn.State.Segment))
            .With("title", In(study.Title))
            .With("phase", turn.State.Phase.ToString())
            .With("language", turn.State.Language)
            .With("segment", turn.State.Segment)
            .With("former", turn.Former)
            .With("brand", experience.Brand.Name)
            .With("researcher", experience.Researcher.Name)
            .With("role", In(experience.Researcher.Role))
            .With("minutes", experience.Minutes)
            .With("welcome", In(experience.Welcome))
            .With("consent", In(experience.Consent))
            .With("closing", experience.CallToAction is { } call ? $"{In(experience.Closing)}\n\n{In(call.Text)}{(call.Link is null ? "" : $": {call.Link}")}" : In(experience.Closing))
            .With("optIn", experience.OptIn is { } optIn ? In(optIn) : null)
            .With("support", experience.Support is { } support ? In(support) : null)
            .With("days", study.Retention.Days)
            .With("rates", experience.RateInterview)
            .With("asked", asked)
            .With("total", total)
            .With("settled", settled)
            .With("left", total - settled)
            .With("answers", turn.State.Answers)
            .With("last", turn.LastWords)
            .With("paused", turn.State.Paused)
            .With("pointed", turn.State.Pointed)
            .With("pending", turn.State.Pending?.Text)
            .With("files", turn.HasFiles)
            .With("skips", turn.Skips)
            .With("complete", study.Questions.All(q => turn.State.Ledger.Has(q.Id)));

        string In(LocalText text) => text.In(turn.State.Language, study.Languages[0]);
    }
}
